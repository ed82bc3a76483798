// Material's tooltips (terms, footnotes) stay open until the pointer or the focus leaves them. WCAG
// 1.4.13 asks for a way to put them away without moving: Escape. Focus stays where it is, and the theme
// opens the tooltip anew at the next visit.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  for (const tooltip of document.querySelectorAll(".md-tooltip2--active")) {
    tooltip.classList.remove("md-tooltip2--active")
  }
})
