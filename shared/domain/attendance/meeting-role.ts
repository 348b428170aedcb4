import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'
import type { Stay } from './stay'

/**
 * Participants with a role in running the meeting, who are not counted; `recorder` is a bot that records or takes
 * notes.
 */
export const meetingRoles = ['host', 'interpreter', 'recorder'] as const
export type MeetingRole = (typeof meetingRoles)[number]

/** Why a participant is excluded: a person's decision, the report's host, an organiser's address, or a word in the name. */
export const roleReasons = ['decision', 'report-host', 'organiser-address', 'name'] as const
export type RoleReason = (typeof roleReasons)[number]

const patterns: Record<MeetingRole, RegExp> = {
  host: /\((co-?)?(host|hote|anfitrion)\b[^)]*\)|^(co-?)?(host|hote|anfitrion)\b|^(itu|uit|zoom|meeting|clinic|dfs)\b.*\b(co-?)?host( ?\d+)?$/,
  interpreter:
    /\binterpret(er|ers|e|es|ation|acion|acao)?\b|\btranslat(or|ion)\b|\btraduct(or|ora|rice|eur|ion)\b|مترجم|ترجمة/,
  recorder:
    /\brecord(er|ing)\b|\benregistre(ur|ment)\b|\bgraba(dora|cion)\b|\blive ?stream(ing)?\b|\bcaption(er|ing|s)\b|\bai (companion|assistant|notes?|notetaker|meeting)\b|\b(ai|meeting|notes?|chat|recording)[ -]?bot\b|\bnote ?tak(er|ers|ing)\b/,
}

/** Note-taking services of 2024 to 2026 whose product name is no word and no person's name. */
const noteTakers =
  /\botter\.?ai\b|\botterpilot\b|\bfireflies\b|\bread\.? ?ai\b|\bfathom\b|\btl;?dv\b|\bavoma\b|\bsembly\b|\bmeetgeek\b|\bsupernormal\b|\btactiq\b|\bkrisp\b|\bcircleback\b|\brecall\.ai\b|\bnotta\b|\bfellow\.(app|ai)\b|\bchorus\.ai\b|\bbluedot\b|\bmeetjamie\b|\bnyota\b|\bhappyscribe\b|\bsonix\b|\btrint\b|\blaxis\b|\bmeetrecord\b|\brewatch\b|\bvowel\.com\b|\bclickup ?ai\b|\bfinchnote\b|\bzoom ai\b/

/** Product names that are also words or given names: only the whole display name, with or without "AI", is one. */
const wholeNoteTakers =
  /^(granola|gong|gong\.io|grain|spinach|jamie|copilot|microsoft copilot|fellow|chorus|otter|read|airgram|colibri|scribbl|noty|claap|sana|shadow|hedy|loom|zoom)( (ai|bot|assistant|recorder|notetaker))?(\.ai)?$/

/**
 * The role of a participant by the report's host, the organisers' addresses or the display name, and which of them
 * said so; null for everybody else.
 */
export const detectMeetingRole = (
  stay: Pick<Stay, 'name' | 'email' | 'host'>,
  organiserEmails: ReadonlySet<string>,
): { role: MeetingRole; reason: RoleReason } | null => {
  if (stay.email !== null && organiserEmails.has(normaliseEmail(stay.email))) {
    return { role: 'host', reason: 'organiser-address' }
  }
  if (stay.host) return { role: 'host', reason: 'report-host' }
  const name = foldText(stay.name.replaceAll('_', ' '))
  const role = meetingRoles.find((candidate) => patterns[candidate].test(name))
  if (role !== undefined) return { role, reason: 'name' }
  const isBot = noteTakers.test(name) || isWholeNoteTaker(name)
  return isBot ? { role: 'recorder', reason: 'name' } : null
}

/** "Jamie" alone may be a person; "Jamie AI" is not. Names that are no given name need no second word. */
const isWholeNoteTaker = (name: string): boolean =>
  wholeNoteTakers.test(name) &&
  !/^(jamie|grain|read|fellow|shadow|hedy|sana|loom|zoom|otter|chorus)$/.test(name)
