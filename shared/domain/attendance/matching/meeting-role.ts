import { normaliseEmail } from '../../values/email-address'
import { foldText } from '../../values/text/fold-text'
import type { Stay } from '../zoom/stay'
import { isNoteTaker } from './note-takers'

/**
 * Participants with a role in running the meeting, who are not counted; `recorder` is a bot that records or takes
 * notes.
 */
export const meetingRoles = ['host', 'interpreter', 'recorder'] as const
export type MeetingRole = (typeof meetingRoles)[number]

/**
 * Why a participant is excluded: a person's decision, also one that was repeated from another day or clinic, the
 * report's host, an organiser's address, or a word in the name.
 */
export const roleReasons = [
  'decision',
  'repeated-decision',
  'report-host',
  'organiser-address',
  'name',
] as const
export type RoleReason = (typeof roleReasons)[number]

/**
 * Behind a role word these make it part of an institution's name: "Host Country Bank", "Recorder General's Office",
 * "Translation & Legal Unit", "Fathom Bank".
 */
const notAnInstitution =
  /(?! (?:country|countries|general|city|state|nation|national|union|bank|banque|banco|trust|fund|capital|foundation|bureau|unit|department|division|office|institute|institution|ministry|authority|agency|commission|council|company|group|ltd|limited|university|college)\b)/
    .source
/** "Translation & Legal Unit" joins two tasks of a unit. */
const notJoined = /(?! (?:&|(?:and|et|y|e|und)\b))/.source

const rolePattern = (source: string): RegExp =>
  new RegExp(source.replaceAll('ROLE_END', notAnInstitution).replaceAll('NOT_JOINED', notJoined))

const patterns: Record<MeetingRole, RegExp> = {
  host: rolePattern(
    String.raw`\((?:co-?)?(?:host|hote|anfitrion|gastgeber)\b[^()]*\)|^(?:co-?)?(?:host|hote|anfitrion|gastgeber)\bROLE_END|^(?:itu|uit|zoom|meeting|clinic|dfs)\b.*\b(?:co-?)?host(?: ?\d+)?$`,
  ),
  interpreter: rolePattern(
    String.raw`\binterpret(?:er|ers|e|es|ation|acion|acao)?\bROLE_END|\btranslat(?:or|ion)\bROLE_ENDNOT_JOINED|\btraduct(?:or|ora|rice|eur|ion)\bROLE_END|\btraduc(?:cion|ao)\b|\bdolmetscher(?:in)?\b|переводчик|口译|مترجم|ترجمة`,
  ),
  recorder: rolePattern(
    String.raw`\brecord(?:er|ing)\bROLE_END|\benregistre(?:ur|ment)\bROLE_END|\bgraba(?:dora|cion)\b|\blive ?stream(?:ing)?\b|\bcaption(?:er|ing|s)\b|\bai (?:companion|assistant|notes?|notetaker|meeting)\b|\b(?:ai|meeting|notes?|chat|recording)[ -]?bot\b|\bnote ?tak(?:er|ers|ing)\b`,
  ),
}

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
  return isNoteTaker(stay.name) ? { role: 'recorder', reason: 'name' } : null
}
