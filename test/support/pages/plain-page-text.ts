import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

/** The words of the main part of a page. */
export const plainPageText = ({ html }: { html: string }): string => {
  const [main] = getElementsByTagName('main', parseDocument(html))
  return (main ? textContent(main) : '').replace(/\s+/g, ' ')
}
