import type { Clinic } from '../clinic/clinic'
import { normaliseEmail } from '../registration/registration'
import type { StaffMember, StaffRole } from './staff'

/** Which clinics a role reaches: every one, or those whose organisers include the person's address. */
type AccessScope = 'all' | 'own'
export type AccessRule = 'public' | Partial<Record<StaffRole, AccessScope>>

const readRule: AccessRule = { admin: 'all', organiser: 'all', analyst: 'all', partner: 'own' }
/** Analysts read the pages; whole lists of addresses leave the house by those who answer for the clinic. */
const attendanceRule: AccessRule = { admin: 'all', organiser: 'all', partner: 'own' }
/** Whose a list is `canAccessList` says: the gate lets nobody to another's, and a campaign belongs to whoever keeps its list. */
const invitationRule: AccessRule = { admin: 'all', organiser: 'all', partner: 'own' }
/** Who answers for a clinic says who may come. */
const decisionRule: AccessRule = { admin: 'all', organiser: 'all', partner: 'own' }
const operatorRule: AccessRule = { admin: 'all' }
const editRule: AccessRule = { admin: 'all', organiser: 'all' }

/** Who may do what: one rule per route. A route that is not here answers 403 to everybody. */
export const routeRules: Readonly<Record<string, AccessRule>> = {
  'GET /console/sign-in': 'public',
  'GET /console/signed-in': 'public',
  'GET /console/signed-out': 'public',
  'POST /console/sign-out': 'public',
  'GET /console': readRule,
  'GET /console/clinics/new': editRule,
  'POST /console/clinics/new': editRule,
  'GET /console/clinics/:id': readRule,
  'GET /console/clinics/:id/announcement': readRule,
  'GET /console/clinics/:id/edit': editRule,
  'POST /console/clinics/:id/edit': editRule,
  'GET /console/clinics/:id/copy': editRule,
  'POST /console/clinics/:id/copy': editRule,
  'GET /console/clinics/:id/publish': editRule,
  'POST /console/clinics/:id/publish': editRule,
  'GET /console/clinics/:id/cancel': editRule,
  'POST /console/clinics/:id/cancel': editRule,
  'GET /console/clinics/:id/registrations': readRule,
  'GET /console/clinics/:id/registrations.csv': attendanceRule,
  'GET /console/clinics/:id/decisions': readRule,
  'POST /console/clinics/:id/decisions': decisionRule,
  'GET /console/clinics/:id/timeline': readRule,
  'GET /console/clinics/:id/days/:day': readRule,
  'GET /console/clinics/:id/days/:day/move': editRule,
  'POST /console/clinics/:id/days/:day/move': editRule,
  'GET /console/clinics/:id/days/:day/report': attendanceRule,
  'POST /console/clinics/:id/days/:day/report': attendanceRule,
  'POST /console/clinics/:id/days/:day/matches': attendanceRule,
  'GET /console/clinics/:id/invitations': invitationRule,
  'POST /console/clinics/:id/invitations': invitationRule,
  'GET /console/clinics/:id/invitations/:number': invitationRule,
  'GET /console/clinics/:id/invitations/:number/mail/:language': invitationRule,
  'POST /console/clinics/:id/invitations/:number/test': invitationRule,
  'POST /console/clinics/:id/invitations/:number/start': invitationRule,
  'POST /console/clinics/:id/invitations/:number/state': invitationRule,
  'POST /console/clinics/:id/invitations/:number/remind': invitationRule,
  'GET /console/lists': invitationRule,
  'POST /console/lists': invitationRule,
  'GET /console/lists/:list': invitationRule,
  'GET /console/lists/:list/contacts.csv': invitationRule,
  'GET /console/lists/:list/erase': invitationRule,
  'POST /console/lists/:list/erase': invitationRule,
  'POST /console/lists/:list/imports': invitationRule,
  'GET /console/lists/:list/imports/:import': invitationRule,
  'POST /console/lists/:list/imports/:import': invitationRule,
  'GET /console/dead-letters': operatorRule,
  'GET /console/dead-letters/:queue': operatorRule,
  'POST /console/dead-letters/:queue': operatorRule,
  'GET /console/erasure': operatorRule,
  'POST /console/erasure/search': operatorRule,
  'POST /console/erasure': operatorRule,
}

/** The farthest that a person's roles reach under a rule; undefined: not at all. */
export const accessScopeFor = (rule: AccessRule | undefined, staff: StaffMember): AccessScope | undefined => {
  if (rule === undefined) return undefined
  if (rule === 'public') return 'all'
  const scopes = staff.roles.map((role) => rule[role])
  return scopes.includes('all') ? 'all' : scopes.find((scope) => scope === 'own')
}

/** Whether the person is named among the organisers of a clinic. */
export const isClinicOrganiser = (clinic: Clinic, staff: StaffMember): boolean =>
  staff.email !== null && clinic.organisers.some(({ email }) => normaliseEmail(email) === staff.email)

/** Whether a person may do what a route does, for pages that offer a link to it. */
export const canUseRoute = (staff: StaffMember, route: string, clinic?: Clinic): boolean => {
  const scope = accessScopeFor(routeRules[route], staff)
  return scope === 'all' || (scope === 'own' && (clinic === undefined || isClinicOrganiser(clinic, staff)))
}
