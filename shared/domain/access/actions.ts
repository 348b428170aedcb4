import type { Clinic } from '../clinic/clinic'
import { normaliseEmail } from '../values/email-address'
import type { StaffMember, StaffRole } from './staff'

/** The clinics that a role gives access to: all, or those whose organisers include the person's address. */
export type AccessScope = 'all' | 'own'
export type AccessRule = Partial<Record<StaffRole, AccessScope>>

const readers: AccessRule = { admin: 'all', organiser: 'all', analyst: 'all', partner: 'own' }
/** Analysts may read the pages, but may not export names and addresses or change anything. */
const clinicTeam: AccessRule = { admin: 'all', organiser: 'all', partner: 'own' }
const ituReaders: AccessRule = { admin: 'all', organiser: 'all', analyst: 'all' }
const editors: AccessRule = { admin: 'all', organiser: 'all' }
const operators: AccessRule = { admin: 'all' }

/**
 * Every action that the console offers, and which roles may take it. An action on a contact list or a campaign also
 * needs `canAccessList` or `canAccessCampaign`: a list belongs to its owners, and no role replaces ownership.
 */
const actionRules = {
  'clinic:list': readers,
  'clinic:read': readers,
  'clinic:create': editors,
  'clinic:edit': editors,
  /** Links to slides and recordings, also of a clinic that is over. */
  'clinic:materials': clinicTeam,
  'clinic:copy': editors,
  'clinic:publish': editors,
  'clinic:cancel': editors,
  'clinic:move': editors,
  'clinic:delete-draft': editors,
  'registrations:read': readers,
  'registrations:export': clinicTeam,
  'registrations:decide': clinicTeam,
  'registrations:withdraw': clinicTeam,
  'mails:send-again': clinicTeam,
  'attendance:read': readers,
  /** The attendee list names people; analysts read it without names and addresses. */
  'attendees:names': clinicTeam,
  'attendees:export': readers,
  /** Spellings of all clinics' registrants: a partner may not see them. */
  'institutions:read': ituReaders,
  'institutions:edit': editors,
  'attendance:upload': clinicTeam,
  'attendance:match': clinicTeam,
  /** The figures of all clinics, without names. */
  'programme:read': readers,
  'programme:export': readers,
  /** Links for readers outside: what they show is ITU's to decide. */
  'programme:share': editors,
  'campaigns:use': clinicTeam,
  'contacts:use': clinicTeam,
  'suppression:lift': editors,
  'failed-jobs:manage': operators,
  'person:erase': operators,
} as const satisfies Record<string, AccessRule>

/** The permission that a route or a button requires; a misspelt one does not compile. */
export type StaffAction = keyof typeof actionRules

export const staffActions = Object.keys(actionRules) as StaffAction[]

/** The widest access that a person's roles give for an action; undefined: none. */
export const accessScopeFor = (action: StaffAction, staff: StaffMember): AccessScope | undefined => {
  const rule: AccessRule = actionRules[action]
  const scopes = staff.roles.map((role) => rule[role])
  return scopes.includes('all') ? 'all' : scopes.find((scope) => scope === 'own')
}

/** Whether the person is named among the organisers of a clinic. */
export const isClinicOrganiser = (clinic: Pick<Clinic, 'organisers'>, staff: StaffMember): boolean =>
  staff.email !== null && clinic.organisers.some(({ email }) => normaliseEmail(email) === staff.email)

/** Whether a person may take an action, for one clinic or, without a clinic, for any at all. */
export const can = (
  staff: StaffMember,
  action: StaffAction,
  clinic?: Pick<Clinic, 'organisers'>,
): boolean => {
  const scope = accessScopeFor(action, staff)
  return scope === 'all' || (scope === 'own' && (clinic === undefined || isClinicOrganiser(clinic, staff)))
}

/** A query or use case was asked for something that the staff member may not see; the console answers 404. */
export class AccessDeniedError extends Error {
  override readonly name = 'AccessDeniedError'

  constructor(readonly action: StaffAction) {
    super(`access denied: ${action}`)
  }
}

/** @throws AccessDeniedError unless the staff member may take the action, for this clinic or for any at all */
export const assertCan = (
  staff: StaffMember,
  action: StaffAction,
  clinic?: Pick<Clinic, 'organisers'>,
): void => {
  if (!can(staff, action, clinic)) throw new AccessDeniedError(action)
}
