// Shows where items are now as libraries' systems tell. Without it, a link leads to a page of the same.
"use strict";
(() => {
  const block = document.getElementById("shelves");
  if (!block || !("EventSource" in window)) {
    return;
  }
  const news = block.querySelector(".news");
  const by = (name) =>
    new Map([...document.querySelectorAll(`[data-${name}]`)].map((one) => [one.dataset[name], one]));
  const records = by("record");
  const libraries = by("library");

  // Texts only: nothing that a library's system says becomes markup.
  const show = (place, { text, tone }) => {
    if (!place) {
      return;
    }
    place.textContent = text;
    place.classList.toggle("free", tone === "free");
    place.classList.toggle("silent", tone === "silent");
  };

  const tell = ({ code, word, items }) => {
    const library = libraries.get(code);
    if (!library) {
      return;
    }
    show(library.querySelector(".told"), word);
    const words = new Map(items.map((item) => [item.barcode, item.word]));
    library.querySelectorAll("[data-item]").forEach((cell) => {
      show(cell, words.get(cell.dataset.item) ?? { text: "–", tone: "" });
    });
  };

  // Asks for some records; the promise is kept with the last sentence.
  const ask = (address) =>
    new Promise((told) => {
      const source = new EventSource(address);
      const end = (text) => {
        source.close();
        clearTimeout(limit);
        told(text);
      };
      const limit = setTimeout(() => end(block.dataset.away), 15000);
      source.addEventListener("shelves", (event) => {
        const shelves = JSON.parse(event.data);
        block.querySelectorAll(".start").forEach((link) => link.remove());
        shelves.records.forEach(({ id, word }) => show(records.get(id), word));
        shelves.libraries.forEach(tell);
      });
      source.addEventListener("end", (event) => end(JSON.parse(event.data).text));
      // A browser would ask again, and the libraries' systems with it: once is enough.
      source.addEventListener("error", () => end(block.dataset.away));
    });

  const asking = setTimeout(() => (news.textContent = block.dataset.asking), 400);
  let asked = ask(block.dataset.events).then((text) => {
    clearTimeout(asking);
    news.textContent = text;
    document.querySelectorAll("[data-item]").forEach((cell) => {
      if (cell.textContent === "…") {
        cell.textContent = "–";
      }
    });
  });

  // Hits further down are asked for when a reader comes to them, one lot after the other.
  const seen = new IntersectionObserver(
    (entries) =>
      entries
        .filter((entry) => entry.isIntersecting)
        .forEach(({ target }) => {
          seen.unobserve(target);
          asked = asked.then(() => ask(target.dataset.more));
        }),
    { rootMargin: "300px" },
  );
  document.querySelectorAll("[data-more]").forEach((place) => seen.observe(place));
})();
