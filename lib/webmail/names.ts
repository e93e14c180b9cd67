/** What the page calls an element: its classes, ids and bindings, not what it says or links to. */
export function namesOf(element: Element): string[] {
  return [...element.attributes]
    .filter(
      ({ name, value }) =>
        !value.includes('@') &&
        !/^(style|href|src|alt|value|aria-label(ledby)?|(data-)?(title|email)|statustext|placeholder|data-((bs-)?original-title|(bs-)?title|tooltip.*|tip|qtip|tippy-content|hint|balloon)|data-(?!test).*id|.*color|on.*|.*(click|action|event|command|handler|target|controller).*)$/.test(
          name,
        ),
    )
    .flatMap(({ value }) => value.split(/[\s"'();]+/));
}

/** An element's own names and those of the one it fills, unless its own say what else it is. */
export function calledOwn(element: Element): string[] {
  const own = namesOf(element);
  const parent = element.parentElement;
  const isFilling = parent?.childElementCount === 1 && !own.some((name) => /name|title|label|sender|from|author|user|subject/i.test(name));
  return isFilling ? [...own, ...namesOf(parent)] : own;
}
