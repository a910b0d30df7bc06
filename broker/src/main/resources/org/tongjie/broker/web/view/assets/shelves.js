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

  const asking = setTimeout(() => (news.textContent = block.dataset.asking), 400);
  const source = new EventSource(block.dataset.events);
  const end = (text) => {
    source.close();
    clearTimeout(limit);
    clearTimeout(asking);
    news.textContent = text;
    document.querySelectorAll("[data-item]").forEach((cell) => {
      if (cell.textContent === "…") {
        cell.textContent = "–";
      }
    });
  };
  const limit = setTimeout(() => end(block.dataset.away), 15000);

  source.addEventListener("shelves", (event) => {
    const told = JSON.parse(event.data);
    block.querySelector(".start")?.remove();
    told.records.forEach(({ id, word }) => show(records.get(id), word));
    told.libraries.forEach(tell);
  });
  source.addEventListener("end", (event) => end(JSON.parse(event.data).text));
  // A browser would ask again, and the libraries' systems with it: once is enough.
  source.addEventListener("error", () => end(block.dataset.away));
})();
