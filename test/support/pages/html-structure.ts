import { parseDocument } from 'htmlparser2'

type HtmlNode = ReturnType<typeof parseDocument>['children'][number]

/** The kinds of elements in a page, each with its attributes’ names: no text that a person writes may add to them. */
export const htmlStructure = (html: string): Set<string> => {
  const elements = new Set<string>()
  const visit = (node: HtmlNode): void => {
    if ('attribs' in node) {
      elements.add(`${node.name}[${Object.keys(node.attribs).sort().join(' ')}]`)
      for (const [name, value] of Object.entries(node.attribs)) {
        if (/^(href|src|action|formaction)$/.test(name))
          elements.add(`${node.name} ${name}: ${addressOrigin(value)}`)
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  parseDocument(html).children.forEach(visit)
  return elements
}

/** The target of an address: its scheme and host, or this site. */
const addressOrigin = (address: string): string =>
  /^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i.exec(address.trim())?.[0] ?? 'here'
