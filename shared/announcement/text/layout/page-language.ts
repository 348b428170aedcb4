import { Language } from '../../../domain/values/language'
import type { TextToken } from '../tokens'

/** Words that are frequent in a language, folded. */
const frequentWords: readonly (readonly [Language, ReadonlySet<string>])[] = (
  [
    ['en', 'the of and for to on in is will be at with you this'],
    ['fr', 'le les des du et au aux sur pour une est sera dans par vous cette l d'],
    ['es', 'el los las del y para en por con una se sera al su'],
    ['pt', 'o os as do da dos das e para em por com uma no na sera'],
    ['ru', 'и в на по для с от что к о будет года'],
    ['ar', 'في من على إلى عن مع هذا هذه التي الى'],
  ] as const
).map(([language, words]) => [language, new Set(words.split(' '))] as const)

const maxTokens = 4000

/**
 * The language that most of the frequent words of a page belong to; Chinese by its script.
 * @returns null where the language is not clear
 */
export const findPageLanguage = (
  lines: readonly { text: string; tokens: TextToken[] }[],
): Language | null => {
  const words = lines.flatMap(({ tokens }) => tokens).slice(0, maxTokens)
  const counts = frequentWords.map(([language, frequent]) => ({
    language,
    count: words.filter(({ kind, folded }) => kind === 'word' && frequent.has(folded)).length,
  }))
  const chinese = lines.reduce(
    (sum, { text }) => sum + (text.slice(0, 500).match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  )
  const [best] = [...counts, { language: Language.enum.zh, count: chinese / 4 }].toSorted(
    (one, other) => other.count - one.count,
  )
  return best && best.count > 0 ? best.language : null
}
