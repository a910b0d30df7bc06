// Shows what partner libraries have as it comes. Without it, the block keeps its link to a page.
"use strict";
(() => {
  const block = document.getElementById("live");
  if (!block || !("EventSource" in window)) {
    return;
  }
  const news = block.querySelector(".news");
  const told = block.querySelector(".told");
  const found = block.querySelector(".found");
  const count = document.querySelector(".to-live .count");
  const shown = new Map();

  // Markup from our own server, whose templates escape every value.
  const element = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  };

  // Status messages are read out: each is set once, not with every partner's step.
  const say = (text) => {
    if (news.textContent !== text) {
      news.textContent = text;
    }
  };

  // A hit that changes keeps what the reader has opened and where the focus is.
  const replace = (old, hit) => {
    const details = old.querySelector("details");
    hit.querySelector("details").open = details.open;
    const stops = "a, summary";
    const focus = [...old.querySelectorAll(stops)].indexOf(document.activeElement);
    old.replaceWith(hit);
    if (focus >= 0) {
      const next = hit.querySelectorAll(stops);
      next[Math.min(focus, next.length - 1)].focus({ preventScroll: true });
    }
  };

  const show = ({ id, html }) => {
    const hit = element(html);
    if (shown.has(id)) {
      replace(shown.get(id), hit);
    } else {
      found.append(hit);
    }
    shown.set(id, hit);
  };

  const drop = (id) => {
    shown.get(id)?.remove();
    shown.delete(id);
  };

  const source = new EventSource(block.dataset.events);
  const end = (text) => {
    source.close();
    clearTimeout(limit);
    say(text);
  };
  const limit = setTimeout(() => end(block.dataset.away), 30000);

  source.addEventListener("targets", (event) => {
    const { html, text } = JSON.parse(event.data);
    block.querySelector(".start")?.remove();
    say(text);
    told.innerHTML = html;
  });
  source.addEventListener("hits", (event) => {
    const change = JSON.parse(event.data);
    change.hits?.forEach(show);
    change.removed?.forEach(drop);
    found.hidden = change.count === 0;
    count.textContent = ` ${change.count}`;
  });
  source.addEventListener("end", (event) => end(JSON.parse(event.data).text));
  // A browser would ask again, and the partners with it: once is enough.
  source.addEventListener("error", () => end(block.dataset.away));
})();
