import type { SessionSpeaker } from '../../domain/clinic/session-speaker'
import { classifyHeading, parseLabel } from '../text/layout/heading-topics'

const maxText = 400
const maxName = 100
const maxAffiliation = 200

/** Words before a name: `Dr`, `Mme`, `Г-жа`, `الدكتورة`. A lone `M` needs its dot. */
const honorific =
  '(?:(?:Dr|Dra|Mr|Ms|Mrs|Miss|Mme|Mlle|Sr|Sra|Srta|Prof|Professor|Eng|Engr|Ing|Hon|Amb|Д-р|Проф|[Гг]-н|[Гг]-жа)\\.?(?=\\s)|M\\.|H\\.\\s?E\\.|S\\.\\s?E\\.|د\\.|أ\\.|م\\.|(?:الدكتور|السيد|الأستاذ|المهندس)ة?(?=\\s))\\s*'
const honorifics = new RegExp(`^(?:${honorific})+`, 'u')
const holdsHonorific = new RegExp(`(?:^|[\\s,،(])${honorific}\\p{L}`, 'u')
const conjunction = '(?:and|et|y|e|и|&)'

/** Where one person of a list ends and the next begins. A lone comma is not enough: it stands before institutions too. */
const betweenPeople = new RegExp(
  `\\s*[;；؛、]\\s*|(?<=[)）])\\s*(?:[,，،]\\s*)?(?:${conjunction}\\s+|和|و)?(?=[\\p{L}])|\\s*[,，،]?\\s+${conjunction}\\s+(?=${honorific})|\\s*[,，،]?\\s+و(?=${honorific})|\\s*[,，،]\\s*(?=${honorific})`,
  'u',
)

/** Words of institutions, offices and things, which are no names of people. */
const noName =
  /(?<!\p{L})(?:banks?|banque|banco|authority|autorit[ée]|autoridad|autoridade|ministry|minist[èe]re|minist[ée]rio|minister|ministre|ministro|governor|gouverneur|gobernador|director|directeur|directrice|head|chief|chair(?:man|person)?|president|secretary|officer|manager|expert|team|[ée]quipe|equipo|lab|laboratory|university|universit[ée]|universidad|commission|comisi[óo]n|council|conseil|agency|agence|agencia|institute|institut|instituto|union|unit|department|division|bureau|office|service|group|groupe|grupo|company|ltd|association|representatives?|participants?|speakers?|regulators?|national|central|security|cybersecurity|financial|digital|mobile|money|telecom(?:munications?)?|communications?|session|panel|discussion|welcome|opening|closing|questions?|answers?|break|banker|all|confirmed|tba|tbc|tbd|confirmer|confirmar|банк|министерство|министр|агентство|комиссия|управление|департамент|директор|группа|уточняется)(?!\p{L})|بنك|هيئة|وزار|اتحاد|مدير|رئيس|ممثل|فريق|لاحقا|جامعة|银行|部|局|委员会|大学|联盟|中心|公司|代表|待定|团队/iu

const nameWord =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|da|do|dos|das|del|di|la|van|von|der|den|bin|ben|ibn|el|al|ould)"
const fullName = new RegExp(`^(?=\\p{Lu})${nameWord}(?: ${nameWord}){1,4}$`, 'u')
const nameBehindHonorific = new RegExp(`^(?=\\p{Lu})${nameWord}(?: ${nameWord}){0,4}$`, 'u')
const arabicName = /^[\p{Script=Arabic}\p{M}]{2,20}(?: [\p{Script=Arabic}\p{M}]{2,20}){1,4}$/u
const arabicNameBehindHonorific = /^[\p{Script=Arabic}\p{M}]{2,20}(?: [\p{Script=Arabic}\p{M}]{2,20}){0,4}$/u
const hanName = /^\p{Script=Han}{2,4}(?:\s?(?:先生|女士|博士|教授))?$/u
const institutionInList =
  /(?:ministry|department|minist[èe]re|minist[ée]rio|authority|autorit[ée]|bureau|division)/iu
const unconfirmed =
  /(?<!\p{L})(?:tb[acd]|to be (?:confirmed|announced|determined)|invited|à confirmer|[àa] préciser|por confirmar|a confirmar|уточняется)(?!\p{L})|待定|لاحقا/iu

/**
 * The people that a text names as speakers, in its order: `Moderator: Amina Example, Central Bank of X`,
 * `Ms Amina Example (ITU) and Dr B. Example (GSMA)`. None where any part of the text is not surely a person: a page that
 * names the wrong speaker is worse than one that names none.
 */
export const findSpeakers = (text: string): SessionSpeaker[] => {
  const line = text.slice(0, maxText + 1).replace(/^[\s•·▪●○*–—-]+/u, '')
  const label = parseLabel(line)
  if (label?.topic === 'people') return parsePeople(label.rest)
  const introduced = introduction.exec(line)?.[1] ?? line
  return honorifics.test(introduced) ? parsePeople(introduced) : []
}

const introduction = new RegExp(
  `^(?:(?:(?:presentation|presented|moderated|facilitated|delivered|led|remarks|address|speech) )?by|(?:(?:présentation|présentée?|animée?|modérée?|allocution) )?(?:par|de)|(?:(?:presentación|presentada?o?|moderad[oa]|impartid[oa]|apresentação|apresentad[oa]) )?(?:por|de|a cargo de))\\s+(${honorific}.*)$`,
  'iu',
)

const inTitle = new RegExp(
  `(?:(?<!\\p{L})(?:by|par|por|de)\\s+|\\s[–—|-]\\s|\\(\\s?)(${honorific}[^()]*(?:\\([^()]*\\))?)\\s?\\)?$`,
  'u',
)

/** The people at the end of a session's title: `Presentation by Ms Amina Example, ITU`, `SIM swap (Dr B. Example)`. */
export const findSpeakersInTitle = (title: string): SessionSpeaker[] => {
  const people = inTitle.exec(title.slice(0, maxText))?.[1]
  return people === undefined ? [] : parsePeople(people)
}

/** One person of a list below `Panellists:`; none where the line is not surely a person. */
export const findListedSpeaker = (text: string): SessionSpeaker[] =>
  parsePeople(text.replace(/^[\s•·▪●○*–—-]+/u, ''))

/** A column of a table that names the speakers of its rows. */
export interface SpeakerColumn {
  index: number
  /** The columns of the table: a row with another number of cells is not read. */
  columns: number
}

/** `Time | Session | Speaker`; null for every other line. */
export const findSpeakerColumn = (text: string): SpeakerColumn | null => {
  if (text.length > maxText || !text.includes('|')) return null
  const topics = text.split('|').map((cell) => classifyHeading(cell.trim()))
  const index = topics.indexOf('people')
  return index > 0 && topics.includes('time') ? { index, columns: topics.length } : null
}

/** The people in the column of a row; none where the row has no cell there or another number of cells. */
export const findSpeakersInColumn = ({ index, columns }: SpeakerColumn, row: string): SessionSpeaker[] => {
  const cells = row.split('|')
  return cells.length === columns ? parsePeople(cells[index]?.trim() ?? '') : []
}

const parsePeople = (text: string): SessionSpeaker[] => {
  if (text.length > maxText || /@|https?:|www\.|\d{3}/.test(text) || unconfirmed.test(text)) return []
  const people = text
    .replace(/[.。\s]+$/u, '')
    .split(betweenPeople)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(splitPair)
    .map(parsePerson)
  const certain = people.filter((person) => person !== null)
  return certain.length === people.length ? certain : []
}

/** `Ana Example and John Example`: two names and nothing else. */
const splitPair = (text: string): string[] => {
  const names = text.split(new RegExp(`\\s+${conjunction}\\s+`, 'u'))
  return names.length === 2 && names.every(isName) ? names : [text]
}

const isName = (text: string): boolean => {
  const own = text.replace(honorifics, '')
  if (text.length > maxName || noName.test(own)) return false
  const patterns =
    own === text ? [fullName, arabicName, hanName] : [nameBehindHonorific, arabicNameBehindHonorific]
  return patterns.some((pattern) => pattern.test(own))
}

const parsePerson = (text: string): SessionSpeaker | null => {
  const at = text.search(/[,，،(（–—|]|\s-\s/u)
  const name = (at < 0 ? text : text.slice(0, at)).trim()
  const rest = at < 0 ? '' : text.slice(at).trim()
  const affiliation = joinBrackets(rest)
  if (!isName(name) || affiliation === null || affiliation.length > maxAffiliation) return null
  const isComma = /^[,，،]/u.test(rest)
  const isAlone = !honorifics.test(name) && isComma
  if (holdsHonorific.test(affiliation) || (isAlone && mayNameAnother(affiliation))) return null
  return { name, affiliation }
}

/** `(ITU)` without its brackets; null where brackets are left over. */
const joinBrackets = (rest: string): string | null => {
  const inner = /^[(（]([^()（）]*)[)）]$/u.exec(rest)?.[1]
  const text = inner ?? rest.replace(/^[\s,，،–—|-]+/u, '')
  const opened = text.match(/[(（]/gu)?.length ?? 0
  return opened === (text.match(/[)）]/gu)?.length ?? 0) ? text.replace(/\s+\|\s+/g, ', ').trim() : null
}

/** `Ana Example, John Example`, `Ana Example, ITU and John Example`: the second may be a person of its own. */
const mayNameAnother = (affiliation: string): boolean => {
  const pieces = affiliation.split(/\s*[,，،]\s*/u)
  if (pieces.some(isName)) return true
  return pieces.some((piece) => {
    const [before = '', ...others] = piece.split(new RegExp(`\\s+${conjunction}\\s+`, 'u'))
    return others.some(isName) && !institutionInList.test(before)
  })
}
