// The one script of this site, and nothing needs it: it shows the copy buttons where copying works.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
      // What a screen reader says: the button's own name stays what it was.
      document.getElementById("copied").textContent = "Copied " + button.dataset.copy;
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
  }
}
