// On a small screen the notes take more room than the answer. There they are folded under their title; a mark
// that is followed, a search within the page and printing open them. Without the script they stand open.
{
  const narrow = matchMedia("(max-width: 44.9em)")

  function fold() {
    const title = document.querySelector("h2.explainer-notes")
    const notes = document.querySelector("h2.explainer-notes ~ .footnote")
    if (!title || !notes || !narrow.matches) return
    const folded = document.createElement("details")
    folded.className = "explainer-more explainer-notes"
    title.querySelector(".headerlink")?.remove()
    const summary = document.createElement("summary")
    const count = notes.querySelectorAll(":scope > ol > li").length
    title.replaceWith(folded)
    title.classList.remove("explainer-notes")
    summary.append(title, ` (${count})`)
    folded.append(summary, notes)
    reveal()
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const folded = target?.closest("details.explainer-notes")
    if (!folded || folded.open) return
    folded.open = true
    target.scrollIntoView()
  }

  fold()
  document.addEventListener("DOMContentLoaded", fold)
  // the theme's instant navigation changes the page without loading it
  window.document$?.subscribe(fold)
  addEventListener("hashchange", reveal)
  // browsers that do not print what is folded
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details.explainer-notes")) folded.open = true
  })
}
