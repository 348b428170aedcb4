import { personId, programmeLinkId } from '../../../../../shared/domain/ids'
import { toMailKey } from '../../../../../shared/domain/mail/ledger/mail-key'
import { aLedgerEntry } from '../../../../support/builders/builders'
import { contactAddress } from '../../../../support/execution/campaign-driver'
import { aStaff } from '../in-memory-console'
import { idempotencyKey, type SubmitButton, type TestConsole } from './submit-button'

const spellings = { 'spelling.cbs': 'yes', 'spelling.central bank somalia': 'yes' }
const institution = {
  ...spellings,
  country: 'SO',
  institution: 'central bank of somalia',
  'name.0': 'Central Bank of Somalia',
}
const programmeLink = { 'coOrganiser.0': 'NCA', days: '30', idempotencyKey }
const pastClinics = `title,country,coOrganisers,firstDay,lastDay,mode,language,registered,joined,attended,institutions,countries
Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN
Ghana clinic,GH,NCA,2023-07-05,,,,,,,,`

/** The buttons that concern no single clinic. */
export const serviceButtons: SubmitButton[] = [
  { route: 'POST /console/sign-out', path: '/console/sign-out', fields: {} },
  {
    route: 'POST /console/dead-letters/:queue',
    path: '/console/dead-letters/urgent',
    fields: {},
    staff: aStaff('admin'),
    before: async ({ deps }) => {
      const body = JSON.stringify(toMailKey(aLedgerEntry()))
      deps.deadLetterMessages.urgent.push({ id: 'letter-1', sentAt: deps.now(), body })
    },
  },
  {
    route: 'POST /console/erasure',
    path: '/console/erasure',
    fields: { idempotencyKey, email: contactAddress(1) },
    staff: aStaff('admin'),
  },
  {
    route: 'POST /console/suppressions/lift',
    path: '/console/suppressions/lift',
    fields: { email: contactAddress(1), because: 'The mailbox works again.' },
    status: 200,
    before: ({ deps }) =>
      deps.suppressions.suppress({
        personId: personId(contactAddress(1)),
        reason: 'bounced',
        at: '2026-11-19T09:00:00.000Z',
      }),
  },
  ...['confirm', 'apart'].map((action) => ({
    route: 'POST /console/institutions',
    path: '/console/institutions',
    fields: { ...institution, action },
  })),
  {
    route: 'POST /console/institutions',
    path: '/console/institutions',
    fields: { ...institution, action: 'undo' },
    before: ({ post }: TestConsole) => post('/console/institutions', { ...institution, action: 'confirm' }),
  },
  {
    route: 'POST /console/programme/subscription',
    path: '/console/programme/subscription',
    fields: { action: 'subscribe' },
  },
  {
    route: 'POST /console/programme/subscription',
    path: '/console/programme/subscription',
    fields: { action: 'unsubscribe' },
    before: ({ post }: TestConsole) => post('/console/programme/subscription', { action: 'subscribe' }),
  },
  { route: 'POST /console/programme/links', path: '/console/programme/links', fields: programmeLink },
  {
    route: 'POST /console/programme/links/:link/withdraw',
    path: `/console/programme/links/${programmeLinkId('staff-1', idempotencyKey)}/withdraw`,
    fields: {},
    before: ({ post }: TestConsole) => post('/console/programme/links', programmeLink),
  },
  {
    route: 'POST /console/history',
    path: '/console/history',
    fields: { text: pastClinics, confirmed: 'yes' },
  },
  {
    route: 'POST /console/history/announcement',
    path: '/console/history/announcement',
    fields: { text: 'DFS Security Clinic Lesotho\n5-6 June 2023, 10:00-12:00 Maseru time, online, Lesotho' },
  },
]
