import { normaliseEmail } from '../values/email-address'
import { foldText } from '../values/fold-text'
import type { Stay } from './stay'

/** Who is in the room to make it work, and so counts nowhere. */
const meetingRoles = ['host', 'interpreter', 'recorder'] as const
export type MeetingRole = (typeof meetingRoles)[number]

const patterns: Record<MeetingRole, RegExp> = {
  host: /\((co-?)?(host|hote|anfitrion)\b[^)]*\)|^(co-?)?(host|hote|anfitrion)\b|^(itu|uit|zoom|meeting|clinic|dfs)\b.*\b(co-?)?host( ?\d+)?$/,
  interpreter:
    /\binterpret(er|ers|e|es|ation|acion|acao)?\b|\btranslat(or|ion)\b|\btraduct(or|ora|rice|eur|ion)\b|مترجم|ترجمة/,
  recorder:
    /\botter\.?ai\b|\botterpilot\b|\bfireflies\b|\bread\.? ?ai\b|\bfathom\b|\bnote ?takers?\b|\btl;?dv\b|\bavoma\b|\bsembly\b|\bmeetgeek\b|\bsupernormal\b|\btactiq\b|\bkrisp\b|\bcircleback\b|\brecall\.ai\b|\bai (companion|assistant)\b|\brecord(er|ing)\b|\benregistre(ur|ment)\b|\bgraba(dora|cion)\b|\blive ?stream(ing)?\b|\bcaption(er|ing|s)\b|\b(ai|meeting|notes?|chat|recording)[ -]?bot\b/,
}

/**
 * The role of a participant, told by the report's host, the organisers' addresses and the name itself; null for
 * everybody else. A name that says "interpreter" weighs more than a registration: interpreters register too.
 */
export const detectMeetingRole = (
  stay: Pick<Stay, 'name' | 'email' | 'host'>,
  organiserEmails: ReadonlySet<string>,
): MeetingRole | null => {
  if (stay.host || (stay.email !== null && organiserEmails.has(normaliseEmail(stay.email)))) return 'host'
  const name = foldText(stay.name.replaceAll('_', ' '))
  return meetingRoles.find((role) => patterns[role].test(name)) ?? null
}
