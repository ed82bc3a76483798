// Shows what stands behind a mark or a term beside the sentence: a footnote's sources, a term's definition.
// All of it is read from the page, so that nothing is requested and a page opened from a disk works as well.
// It opens on hover, on focus from the keyboard and on a tap; it stays while the pointer or the focus is on it
// and goes away by Escape (WCAG 1.4.13). A browser without popovers keeps ordinary links and native tooltips.
{
  const DELAY = 150 // a pointer on its way elsewhere opens nothing
  const GRACE = 250 // and one that slips off for a moment closes nothing
  const GAP = 6 // pixels between the popover and the sentence
  const EDGE = 8 // pixels between the popover and the edge of the screen
  const TRIGGERS = "a.footnote-ref, a[data-explainer-term]"

  const root = document.documentElement
  let card = null // the popover that is open
  let link = null // and what it belongs to
  let held = false // opened by focus or tap: a moving pointer does not close it
  let opening = 0
  let closing = 0
  let away = false // the pointer has left mark and popover
  let quiet = false // focus comes back to a mark whose popover was put away
  let pointer = "" // what was last pressed: "mouse", "touch", "pen" or a key

  const article = () => document.querySelector("h1.explainer")?.parentElement
  const triggerAt = (node) => {
    const found = node instanceof Element && node.closest(TRIGGERS)
    // notes of the user's own pages are the theme's
    return found && (!found.matches(".footnote-ref") || article()?.contains(found)) ? found : null
  }
  const inside = (node) => node instanceof Node && (card?.contains(node) || link?.contains(node))

  // Without a script a term's preview is the link's title. Here it moves, lest a second tooltip shows it.
  function prepare() {
    close()
    const ours = [...(article()?.querySelectorAll("a[title]:not([class])") ?? [])]
    // and those on the user's own pages
    for (const term of [...ours, ...document.querySelectorAll("a.explainer-term[title]")]) {
      term.dataset.explainerTerm = term.title
      term.removeAttribute("title")
    }
  }

  function element(name, text, kind) {
    const made = document.createElement(name)
    made.textContent = text
    if (kind) made.className = kind
    return made
  }

  // "El Salvador · place · a country in …": name, kind and definition, as render/previews.py writes them
  function termOf(trigger) {
    const [name, kind, ...rest] = trigger.dataset.explainerTerm.split(" · ")
    const head = document.createElement("p")
    const page = element("a", name)
    page.href = trigger.href
    // for fingers; the tabulator has just been on a link that leads there
    page.tabIndex = -1
    head.append(page)
    if (kind) head.append(" ", element("span", kind, "explainer-kind"))
    return rest.length ? [head, element("p", rest.join(" · "))] : [head]
  }

  function noteOf(trigger) {
    const note = document.getElementById(decodeURIComponent(trigger.hash.slice(1)))
    const copy = note?.cloneNode(true)
    for (const back of copy?.querySelectorAll(".footnote-backref") ?? []) back.remove()
    // an id is given once
    for (const named of copy?.querySelectorAll("[id]") ?? []) named.removeAttribute("id")
    return copy ? [...copy.childNodes] : []
  }

  function open(trigger, hold) {
    clearTimeout(closing)
    clearTimeout(opening)
    if (link === trigger) {
      held ||= hold
      return
    }
    close()
    const isNote = trigger.matches(".footnote-ref")
    const content = isNote ? noteOf(trigger) : termOf(trigger)
    if (!content.length) return
    link = trigger
    held = hold
    away = false
    card = document.createElement("div")
    card.className = "explainer-popover"
    card.id = "explainer-popover"
    card.setAttribute("role", "note")
    card.setAttribute("aria-label", trigger.textContent)
    card.popover = "manual"
    card.append(...content)
    // right behind its mark, so that the next press of the tabulator leads into it
    ;(trigger.closest("sup") ?? trigger).after(card)
    card.showPopover()
    // a definition is heard with its term; the sources of a note are there for who wants them
    trigger.setAttribute(isNote ? "aria-details" : "aria-describedby", card.id)
    place()
  }

  function close() {
    clearTimeout(opening)
    clearTimeout(closing)
    if (!card) return
    const old = card
    for (const name of ["aria-details", "aria-describedby"]) link.removeAttribute(name)
    card = link = null
    old.remove()
  }

  // The lines of the mark's own sentence, which begins behind the mark before it; of a term, its own.
  function lines() {
    const range = document.createRange()
    range.selectNode(link)
    if (link.matches(".footnote-ref")) {
      const block = link.closest("p, li, dd, td, blockquote, div")
      const marks = [...block.querySelectorAll("a.footnote-ref")]
      const before = marks[marks.indexOf(link) - 1]
      if (before) range.setStartAfter(before.closest("sup") ?? before)
      else range.setStart(block, 0)
    }
    return range.getBoundingClientRect()
  }

  // Below the sentence if there is room or more room than above it, never on it.
  function place() {
    const sentence = lines()
    const mark = link.getClientRects()[0] ?? sentence
    const below = root.clientHeight - sentence.bottom - GAP - EDGE
    const above = sentence.top - GAP - EDGE
    const down = below >= Math.min(card.offsetHeight, 240) || below >= above
    // where there is next to no room, as under a large zoom, the reader scrolls: it moves with the page
    card.style.maxHeight = `${Math.max(down ? below : above, 160)}px`
    const top = down ? sentence.bottom + GAP : sentence.top - GAP - card.offsetHeight
    // at the mark's left, and within the column of text where that is wide enough
    const column = link.closest("article, [role=main], main, body").getBoundingClientRect()
    const right = Math.min(column.right, root.clientWidth - EDGE) - card.offsetWidth
    card.style.top = `${Math.max(top + scrollY, 0)}px`
    card.style.left = `${Math.max(EDGE, Math.min(mark.left, right)) + scrollX}px`
  }

  // On the way from the mark to the popover the pointer crosses what lies between them.
  function between(event) {
    const [a, b] = [card.getBoundingClientRect(), link.getBoundingClientRect()]
    return (
      event.clientX >= Math.min(a.left, b.left) - GAP &&
      event.clientX <= Math.max(a.right, b.right) + GAP &&
      event.clientY >= Math.min(a.top, b.top) - GAP &&
      event.clientY <= Math.max(a.bottom, b.bottom) + GAP
    )
  }

  function later() {
    clearTimeout(closing)
    closing = setTimeout(close, GRACE)
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return
    clearTimeout(opening)
    const trigger = triggerAt(event.target)
    if (trigger && trigger !== link && !event.buttons) opening = setTimeout(() => open(trigger, false), DELAY)
  })

  document.addEventListener("pointermove", (event) => {
    if (!card || held || event.pointerType !== "mouse") return
    const was = away
    away = !between(event)
    if (away && !was) later()
    if (!away) clearTimeout(closing)
  })

  root.addEventListener("pointerleave", () => {
    clearTimeout(opening)
    if (card && !held) later()
  })

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType
    if (!inside(event.target)) close()
  })

  document.addEventListener("focusin", (event) => {
    if (quiet) return
    const trigger = triggerAt(event.target)
    if (trigger?.matches(":focus-visible")) open(trigger, true)
    else if (inside(event.target)) held = true
    else if (held) close()
  })

  // A tap shows; a second one on a term follows the link, on a mark it closes. What is not to be followed is
  // stopped on its way down, before the theme's instant navigation hears of it.
  function click(event) {
    const trigger = triggerAt(event.target)
    if (!trigger) return
    const isTap = pointer === "touch" || pointer === "pen"
    const isNew = link !== trigger
    if (isTap && (isNew || trigger.matches(".footnote-ref"))) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (isTap && isNew) open(trigger, true)
    else close()
  }

  document.addEventListener("click", click, true)

  document.addEventListener("keydown", (event) => {
    pointer = "key"
    if (event.key !== "Escape" || !card) return
    if (card.contains(document.activeElement)) {
      quiet = true
      link.focus()
      quiet = false
    }
    close()
  })

  addEventListener("resize", close)

  if (HTMLElement.prototype.showPopover) {
    // tells the style sheet to put away the theme's tooltip of the same note
    root.classList.add("explainer-popovers")
    prepare()
    document.addEventListener("DOMContentLoaded", prepare)
    // the theme's instant navigation changes the page without loading it
    window.document$?.subscribe(prepare)
  }
}
