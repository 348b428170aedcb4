import { parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]

/** The kinds of elements in a page, each with its attributes' names: what no text that a person writes may add to. */
export const shapeOf = (html: string): Set<string> => {
  const shapes = new Set<string>()
  const visit = (node: Node): void => {
    if ('attribs' in node) {
      shapes.add(`${node.name}[${Object.keys(node.attribs).sort().join(' ')}]`)
      for (const [name, value] of Object.entries(node.attribs)) {
        if (/^(href|src|action|formaction)$/.test(name)) shapes.add(`${node.name} ${name}: ${leadsTo(value)}`)
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  parseDocument(html).children.forEach(visit)
  return shapes
}

/** Where an address leads: its scheme and host, or that it stays here. */
const leadsTo = (address: string): string =>
  /^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i.exec(address.trim())?.[0] ?? 'here'
