import type { InstitutionFinder } from './institution'
import { organisationKey } from './organisation-key'
import type { Spelling } from './spelling'

/** Why two spellings may be one institution. */
export const spellingReasons = ['abbreviation', 'same-words', 'similar-spelling'] as const
export type SpellingReason = (typeof spellingReasons)[number]

export interface InstitutionProposal {
  country: string
  /** The key and name of the institution to be confirmed: a known one, else the longest spelling. */
  institution: string
  name: string
  /** The spellings that may be it, each with its reason. */
  spellings: (Spelling & { reason: SpellingReason })[]
}

/** An institution of a country that is known without any registration: a co-organiser of a clinic there. */
export type KnownInstitution = Pick<Spelling, 'country' | 'spelling' | 'label'>

interface ProposalInput {
  country: string
  /** The names of the country in the languages of the forms. */
  countryNames: readonly string[]
  spellings: readonly Spelling[]
  known: readonly KnownInstitution[]
  /** With every confirmed choice. */
  findInstitution: InstitutionFinder
  /** Spellings about which staff have decided: they are proposed no more. */
  decided: ReadonlySet<string>
}

/**
 * Groups the undecided spellings of a country that may be one institution. Nothing is merged: a person confirms.
 * Known institutions come first as names, then the longest spelling.
 */
export const proposeInstitutions = (input: ProposalInput): InstitutionProposal[] => {
  const { country, spellings, known, findInstitution, decided } = input
  const ignored = new Set([...stopWords, ...input.countryNames.flatMap((name) => splitWords(name))])
  const open = spellings.filter(({ spelling }) => !decided.has(spelling))
  const confirmed = spellings
    .filter(({ spelling }) => decided.has(spelling))
    .toSorted((a, b) => b.label.length - a.label.length)
  const heads = [...known, ...confirmed, ...open.toSorted((a, b) => b.label.length - a.label.length)]
  const taken = new Set<string>()
  const proposals = new Map<string, InstitutionProposal>()
  for (const head of heads) {
    if (taken.has(head.spelling)) continue
    const institution = findInstitution(country, head.label)
    if (institution === null) continue
    const key = institution.id.slice(country.length + 1)
    for (const spelling of open) {
      if (taken.has(spelling.spelling) || spelling.spelling === head.spelling || spelling.spelling === key)
        continue
      const reason = compareSpellings(head, spelling, ignored)
      if (reason === null) continue
      taken.add(spelling.spelling)
      taken.add(head.spelling)
      const proposal = proposals.get(key) ?? {
        country,
        institution: key,
        name: institution.name,
        spellings: [],
      }
      proposal.spellings.push({ ...spelling, reason })
      proposals.set(key, proposal)
    }
  }
  return [...proposals.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const compareSpellings = (
  a: Pick<Spelling, 'label' | 'spelling'>,
  b: Pick<Spelling, 'label' | 'spelling'>,
  ignored: ReadonlySet<string>,
): SpellingReason | null => {
  if (isAbbreviation(a.label, b.spelling) || isAbbreviation(b.label, a.spelling)) return 'abbreviation'
  const [words, others] = [a, b].map(({ label }) => contentWords(label, ignored))
  if (words === undefined || others === undefined || words.length === 0) return null
  if (words.join(' ') === others.join(' ')) return 'same-words'
  return isTypo(a.spelling, b.spelling) ? 'similar-spelling' : null
}

/** "CBS" for "Central Bank of Somalia", also where the name gives it in brackets: "National ... (NCA)". */
const isAbbreviation = (name: string, short: string): boolean => {
  if (!/^[\p{L}]{2,8}$/u.test(short)) return false
  const inBrackets = [...name.matchAll(/[([]([^)\]]+)[)\]]|\s[-–—]\s*([^\s]+)\s*$/g)].map(([, a, b]) =>
    organisationKey(a ?? b ?? ''),
  )
  if (inBrackets.includes(short)) return true
  const words = splitWords(name.replace(/[([][^)\]]*[)\]]/g, ' '))
  if (words.length < 2) return false
  const initialsOf = (from: string[]) => from.map((word) => word.charAt(0)).join('')
  return [words, words.filter((word) => !stopWords.has(word))].some((from) => initialsOf(from) === short)
}

const splitWords = (text: string): string[] => organisationKey(text).split(' ').filter(Boolean)

/** The words that tell institutions of a country apart, in English where the field has a common word for them, sorted. */
const contentWords = (label: string, ignored: ReadonlySet<string>): string[] =>
  splitWords(label.replace(/[([][^)\]]*[)\]]/g, ' '))
    .map((word) => commonWords[word] ?? word)
    .filter((word) => !ignored.has(word))
    .toSorted()

const stopWords: ReadonlySet<string> = new Set(
  'the of for and de du des la le les l d et para por da do das dos del el los las e y of'.split(' '),
)

/** Words of regulators' and banks' names in French, Spanish and Portuguese. */
const commonWords: Readonly<Record<string, string>> = {
  banque: 'bank',
  banco: 'bank',
  centrale: 'central',
  ministere: 'ministry',
  ministerio: 'ministry',
  autorite: 'authority',
  autoridad: 'authority',
  autoridade: 'authority',
  nationale: 'national',
  nacional: 'national',
  commission: 'commission',
  comision: 'commission',
  comissao: 'commission',
  telecommunications: 'telecommunication',
  communications: 'communication',
}

/** One letter wrong, missing, added or swapped in a long name, without a difference in digits. */
const isTypo = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 10 || Math.abs(a.length - b.length) > 1) return false
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}
