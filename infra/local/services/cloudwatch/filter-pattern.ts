import { parseJsonLine } from './parse-json-line'

/** Whether a line of a log matches. */
export type LineTest = (line: string) => boolean

const term = /\(?\$\.message = "([^"]+)"\)?/
const jsonPattern = new RegExp(`^\\{ ?${term.source}( \\|\\| ${term.source})* ?\\}$`)
const termsPattern = /^\?("[^"]+"|\S+)( \?("[^"]+"|\S+))*$/

/**
 * A filter pattern of CloudWatch Logs, in the two forms that the template uses: the message of a JSON line is one of
 * several words, or the line has one of several terms (CloudWatch Logs user guide, "Filter pattern syntax").
 * @throws Error for another form
 */
export const parseFilterPattern = (pattern: string): LineTest => {
  if (jsonPattern.test(pattern)) {
    const words = new Set<unknown>(
      [...pattern.matchAll(new RegExp(term.source, 'g'))].map(([, word]) => word),
    )
    return (line) => words.has(parseJsonLine(line)?.['message'])
  }
  if (termsPattern.test(pattern)) {
    const terms = [...pattern.matchAll(/\?(?:"([^"]+)"|(\S+))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    )
    return (line) => terms.some((one) => line.includes(one))
  }
  throw new Error(`The local stack cannot read the filter pattern ${pattern}`)
}
