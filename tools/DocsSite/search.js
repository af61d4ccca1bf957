// Finds pages by the words in their titles, headings and first sentences. Without script, the box is not shown, and the index of pages is enough.
const up = document.currentScript?.dataset.up ?? "";
const input = document.getElementById("search");
const found = document.getElementById("found");
const lower = index.map(page => page.map(part => part.toLowerCase()));
input.hidden = false;
input.addEventListener("input", () => {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = [];
  for (let i = 0; i < index.length && words.length > 0; i++) {
    const [, title, headings, text] = lower[i];
    let score = 0;
    for (const word of words) {
      const points = (title.includes(word) ? 9 : 0) + (headings.includes(word) ? 3 : 0) + (text.includes(word) ? 1 : 0);
      score = points === 0 || score < 0 ? -1 : score + points;
    }
    // Guides come before the pages of single rules.
    if (score > 0) hits.push([score + (index[i][0].startsWith("docs/rules/JF") ? 0 : 10), i]);
  }
  hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  found.replaceChildren(...hits.slice(0, 12).map(([, i]) => {
    const [path, title, , text] = index[i];
    const link = Object.assign(document.createElement("a"), { href: up + path, textContent: title });
    link.append(Object.assign(document.createElement("small"), { textContent: text.slice(0, 90) }));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
  found.hidden = hits.length === 0;
});
input.addEventListener("keydown", event => { if (event.key === "Escape") { input.value = ""; found.hidden = true; } });
