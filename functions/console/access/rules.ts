import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { normaliseEmail } from '../../../shared/domain/registration/registration'
import type { Role, Staff } from './staff'

/** Which clinics a role reaches: every one, or those whose organisers include the person's address. */
type Reach = 'all' | 'own'
export type Rule = 'everybody' | Partial<Record<Role, Reach>>

const reads: Rule = { admin: 'all', organiser: 'all', analyst: 'all', partner: 'own' }
/** Analysts read the pages; whole lists of addresses leave the house by those who answer for the clinic. */
const counts: Rule = { admin: 'all', organiser: 'all', partner: 'own' }
/** Whose a list is `keepsList` says: the gate lets nobody to another's, and a campaign belongs to whoever keeps its list. */
const invites: Rule = { admin: 'all', organiser: 'all', partner: 'own' }
/** Who answers for a clinic says who may come. */
const decides: Rule = { admin: 'all', organiser: 'all', partner: 'own' }
const operates: Rule = { admin: 'all' }
const changes: Rule = { admin: 'all', organiser: 'all' }

/** Who may do what: one rule per route. A route that is not here answers 403 to everybody. */
export const rules: Readonly<Record<string, Rule>> = {
  'GET /console/sign-in': 'everybody',
  'GET /console/signed-in': 'everybody',
  'GET /console/signed-out': 'everybody',
  'POST /console/sign-out': 'everybody',
  'GET /console': reads,
  'GET /console/clinics/new': changes,
  'POST /console/clinics/new': changes,
  'GET /console/clinics/:id': reads,
  'GET /console/clinics/:id/announcement': reads,
  'GET /console/clinics/:id/edit': changes,
  'POST /console/clinics/:id/edit': changes,
  'GET /console/clinics/:id/copy': changes,
  'POST /console/clinics/:id/copy': changes,
  'GET /console/clinics/:id/publish': changes,
  'POST /console/clinics/:id/publish': changes,
  'GET /console/clinics/:id/cancel': changes,
  'POST /console/clinics/:id/cancel': changes,
  'GET /console/clinics/:id/registrations': reads,
  'GET /console/clinics/:id/registrations.csv': counts,
  'GET /console/clinics/:id/decisions': reads,
  'POST /console/clinics/:id/decisions': decides,
  'GET /console/clinics/:id/timeline': reads,
  'GET /console/clinics/:id/days/:day': reads,
  'GET /console/clinics/:id/days/:day/move': changes,
  'POST /console/clinics/:id/days/:day/move': changes,
  'GET /console/clinics/:id/days/:day/report': counts,
  'POST /console/clinics/:id/days/:day/report': counts,
  'POST /console/clinics/:id/days/:day/matches': counts,
  'GET /console/clinics/:id/invitations': invites,
  'POST /console/clinics/:id/invitations': invites,
  'GET /console/clinics/:id/invitations/:number': invites,
  'GET /console/clinics/:id/invitations/:number/mail/:language': invites,
  'POST /console/clinics/:id/invitations/:number/test': invites,
  'POST /console/clinics/:id/invitations/:number/start': invites,
  'POST /console/clinics/:id/invitations/:number/turn': invites,
  'POST /console/clinics/:id/invitations/:number/remind': invites,
  'GET /console/lists': invites,
  'POST /console/lists': invites,
  'GET /console/lists/:list': invites,
  'GET /console/lists/:list/contacts.csv': invites,
  'GET /console/lists/:list/erase': invites,
  'POST /console/lists/:list/erase': invites,
  'POST /console/lists/:list/imports': invites,
  'GET /console/lists/:list/imports/:import': invites,
  'POST /console/lists/:list/imports/:import': invites,
  'GET /console/dead-letters': operates,
  'GET /console/dead-letters/:queue': operates,
  'POST /console/dead-letters/:queue': operates,
  'GET /console/erasure': operates,
  'POST /console/erasure/look': operates,
  'POST /console/erasure': operates,
}

/** The farthest that a person's roles reach under a rule; undefined: not at all. */
export const reachOf = (rule: Rule | undefined, staff: Staff): Reach | undefined => {
  if (rule === undefined) return undefined
  if (rule === 'everybody') return 'all'
  const reaches = staff.roles.map((role) => rule[role])
  return reaches.includes('all') ? 'all' : reaches.find((reach) => reach === 'own')
}

/** Whether the person is named among the organisers of a clinic. */
export const isOwn = (clinic: Clinic, staff: Staff): boolean =>
  staff.email !== null && clinic.organisers.some(({ email }) => normaliseEmail(email) === staff.email)

/** Whether a person may do what a route does, for pages that offer a link to it. */
export const may = (staff: Staff, route: string, clinic?: Clinic): boolean => {
  const reach = reachOf(rules[route], staff)
  return reach === 'all' || (reach === 'own' && (clinic === undefined || isOwn(clinic, staff)))
}
