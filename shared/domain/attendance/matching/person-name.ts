import { foldText } from '../../values/text/fold-text'

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'eng',
  'engr',
  'ing',
  'prof',
  'hon',
  'mme',
  'mlle',
  'sr',
  'sra',
  'he',
])

/** "Jane Doe's iPhone", "iPhone de Jane Doe": Zoom's default name is the device's. */
const devices =
  /['’]s? (iphone|ipad|phone|galaxy|android|laptop|macbook|pc)\b.*$|^(iphone|ipad|galaxy|macbook)( air| pro)? (de|of) /is

/** "Amina Warsame NCA": an institution's initials among words that are not all capitals. */
const initials = /(?<!\S)\p{Lu}{2,8}(?!\S)/gu

/**
 * The keys under which a display name may be the same person as another name: case, accents, titles and the
 * order of the parts do not matter, and what people add in Zoom is taken off: "Jane Doe (NCA)",
 * "Jane Doe - NCA Somalia", "#12 Jane Doe NCA", "JD (Jane Doe)". For proposals only: names prove nothing.
 */
export const nameKeys = (name: string): Set<string> => {
  const bare = name.replace(devices, '').replaceAll('_', ' ')
  const inside = [...bare.matchAll(/[([]([^)\]]*)[)\]]?/g)].map((match) => match[1] ?? '')
  const outside = bare.replace(/[([][^)\]]*[)\]]?/g, ' ')
  const parts = [outside, ...inside].flatMap((text) => [text, ...text.split(/\s[-–—]+\s|[|#/@:;•,]/)])
  const spellings = parts.flatMap((part) =>
    /\p{Ll}/u.test(part) ? [part, part.replace(initials, ' ')] : [part],
  )
  return new Set(spellings.map(nameKey).filter((key) => key !== ''))
}

/** The one key of a registrant's own name. */
export const nameKey = (name: string): string => {
  const words = foldText(name)
    .replace(/['’ʼ`.]/g, (mark) => (mark === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  const named = words.filter((word) => !titles.has(word))
  return (named.length > 1 ? named : words).toSorted().join(' ')
}
