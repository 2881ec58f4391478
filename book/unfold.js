// unfold.js: opens a reference to a chunk where it stands. A button behind ⟨name⟩ shows below it the code that tangle puts
// there, as far in as tangle puts it. The code is taken from the page itself, so that this works from a file; a reference
// for which the page does not hold the code stays the link it is. book.js loads this where there are references.
(() => {
  /** What a link leads to, if that is on this page. */
  const onThisPage = link => link.getAttribute("href").startsWith("#") ? document.getElementById(link.hash.slice(1)) : null;

  /**
   * The parts of which the chunk behind a reference consists at the end of this chapter, in their order. A reference leads
   * to where the chunk begins, and the foot there names every later part; those that other chapters add come later in the
   * book. There are none if the chunk begins on another page, if it is empty, or if this chapter changes or replaces it.
   */
  function partsOf(reference) {
    const first = onThisPage(reference)?.closest(".chunk");
    if (!first) return [];
    const later = [...first.querySelectorAll(".chunk-foot a:not(.used)")].map(onThisPage).filter(Boolean);
    const parts = [first, ...later.map(part => part.closest(".chunk"))];
    if (!parts.every((part, i) => part.matches(i ? ".append" : ".define"))) return [];
    return parts.filter(part => part.querySelector("pre"));
  }

  /** How many spaces a line of code begins with (weave notes it for the style sheet). */
  const indentOf = line => Number(line.style?.getPropertyValue("--i") || 0);

  /** The lines of a chunk, further in by so many spaces; empty ones stay empty. */
  function linesOf(part, indent) {
    return [...part.querySelector("pre code").childNodes].filter(line => !line.matches?.(".unfolded")).map(line => {
      const copy = line.cloneNode(true);
      if (!copy.matches) return copy;
      for (const button of copy.querySelectorAll(".unfold")) button.remove();
      copy.prepend(" ".repeat(indent));
      if (indent) copy.style.setProperty("--i", indentOf(line) + indent);
      return copy;
    });
  }

  /** What is shown below a reference. Where a chunk has several parts, their numbers stand above it. */
  function unfolded(parts, indent) {
    const box = Object.assign(document.createElement("span"), { className: "unfolded" });
    box.style.setProperty("--i", indent);
    if (parts.length > 1) {
      const numbers = parts.map(part => part.querySelector("b").textContent);
      const words = `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}, as at the end of this chapter`;
      box.append(Object.assign(document.createElement("span"), { className: "unfolded-parts", textContent: words }));
    }
    box.append(...parts.flatMap(part => linesOf(part, indent)));
    addButtons(box);
    return box;
  }

  function addButton(reference) {
    const parts = partsOf(reference), line = reference.closest(".cl, .ln");
    if (!parts.length || !line) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "unfold", ariaExpanded: "false" });
    const name = reference.cloneNode(true);
    name.querySelector("sub")?.remove();
    button.ariaLabel = `The code of ${name.textContent}, here`;
    let box;
    button.addEventListener("click", () => {
      if (box) box.remove();
      box = box ? undefined : unfolded(parts, indentOf(line));
      if (box) line.after(box);
      button.ariaExpanded = String(Boolean(box));
    });
    reference.after(button);
  }

  function addButtons(place) {
    for (const reference of place.querySelectorAll("a.ref")) addButton(reference);
  }
  addButtons(document.querySelector("main"));
})();
