import { domainToASCII } from 'node:url'

/** Bytes of text in one encoded word: 75 characters hold 12 of frame and base64; fewer, so that `Subject: ` fits too (RFC 2047, 2). */
const MAX_WORD_BYTES = 39
/** A line of a header may be longer, up to 998, but should not (RFC 5322, 2.1.1). */
const MAX_LINE_LENGTH = 76

/** `Name: value`, folded at spaces. @param value ASCII without line breaks; one word longer than a line stays whole */
export const headerLine = (name: string, value: string): string => {
  const lines: string[] = []
  let line = `${name}:`
  for (const word of value.split(' ')) {
    // A line of spaces alone would end the header for some parsers.
    if (line.length + 1 + word.length > MAX_LINE_LENGTH && word !== '' && line.trim() !== `${name}:`) {
      lines.push(line)
      line = ''
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\r\n')
}

/** A text for a header like Subject: as it is when it is plain ASCII, else as encoded words in UTF-8. */
export const encodeHeaderText = (text: string): string =>
  /^[ -~]*$/.test(text) && isPlain(text) ? text : encodeWords(text)

/** What a parser could take for an encoded word or fold away is encoded too. */
const isPlain = (text: string): boolean =>
  !text.includes('=?') &&
  !/^ | $| {2}/.test(text) &&
  text.split(' ').every((word) => word.length < MAX_LINE_LENGTH)

/** `name <email>` for From, To and Reply-To; without a name only the address. */
export const encodeMailbox = ({ name, email }: { name: string; email: string }): string => {
  const address = toAsciiAddress(email)
  if (name === '') return address
  return `${encodeDisplayName(name)} <${address}>`
}

/** A name with anything but letters, digits and spaces is encoded: some parsers read a quoted `<b@example.org>`. */
const encodeDisplayName = (name: string): string =>
  /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(name) && isPlain(name) ? name : encodeWords(name)

/** Nothing in an address can end it or begin another one; a domain of another script is written in ASCII. */
const toAsciiAddress = (email: string): string => {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  const asciiDomain = /^[ -~]*$/.test(domain) ? domain : domainToASCII(domain)
  return `${email.slice(0, at + 1)}${asciiDomain}`.replaceAll(/[^!-~]|[<>,;]/g, '')
}

/** Encoded words of whole characters, separated by a space that a reader drops. */
const encodeWords = (text: string): string => {
  const words: string[] = []
  let word = ''
  let bytes = 0
  for (const character of text) {
    const size = Buffer.byteLength(character)
    if (bytes + size > MAX_WORD_BYTES) {
      words.push(word)
      word = ''
      bytes = 0
    }
    word += character
    bytes += size
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ')
}
