import { judgeMail } from '../../../shared/domain/mail/judge-mail'
import { planVersionOf } from '../../../shared/domain/mail/plan-version'
import type { World } from '../../../shared/ports/world'
import { plainWriting } from '../letter'
import type { Alteration } from '../world'
import { instead, like, onceRead, type Safeguard } from './safeguard'

const judged = (judge: typeof judgeMail): Alteration => ({ writing: { ...plainWriting, judge } })

/** What keeps a mail from being sent that nobody wants, or wants no more. */
export const ofJudging: Record<string, Safeguard> = {
  'look-again': {
    is: 'after the claim everything is read again',
    without: {
      port: (name, port, _, __) => (isRead(name) ? (onceRead(port as object) as never) : port),
    },
  },
  'plan-version': {
    is: 'a mail of a former plan is not sent',
    without: judged((facts) => {
      const { key, clinic } = facts
      const planVersion = planVersionOf(clinic, key.kind, key.day) ?? key.planVersion
      return judgeMail(key.kind === 'cancelled' ? facts : { ...facts, key: { ...key, planVersion } })
    }),
  },
  'useful-until': {
    is: 'a mail that has become useless is not sent',
    without: {
      ...judged((facts) => {
        const verdict = judgeMail(facts)
        if (verdict.send || verdict.reason !== 'too-late') return verdict
        const none = { former: null, wayIn: false, left: null, usefulUntil: null }
        return { ...none, send: true, dueAt: facts.now }
      }),
      ...instead('dispatches', (dispatches) =>
        like(dispatches, {
          ofClinic: async (id) =>
            (await dispatches.ofClinic(id)).map((each) => ({ ...each, usefulUntil: null })),
        }),
      ),
    },
  },
  'registration-state': {
    is: 'who has withdrawn gets no mail that was decided before',
    without: judged((facts) =>
      judgeMail(
        facts.key.kind === 'cancelled'
          ? facts
          : { ...facts, registration: { ...facts.registration, status: 'confirmed' } },
      ),
    ),
  },
  'times-in-the-claim': {
    is: 'the claim says which times its mail tells, so that a later move is a change to its reader',
    without: instead('ledger', (ledger) =>
      like(ledger, {
        ofRecipient: async (...of) =>
          (await ledger.ofRecipient(...of)).map((entry) => ({ ...entry, told: {} })),
      }),
    ),
  },
  suppression: {
    is: 'an address that bounced or complained gets no mail any more',
    without: instead('suppressions', (suppressions) => like(suppressions, { find: async () => undefined })),
  },
}

const isRead = (name: keyof World): boolean =>
  name === 'clinics' || name === 'registrations' || name === 'suppressions'
