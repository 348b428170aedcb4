import { placeVersion } from '../../../shared/domain/clinic/place'
import { decideMail } from '../../../shared/domain/mail/decide-mail'
import { currentDispatchVersion } from '../../../shared/domain/mail/kinds/dispatch-version'
import { kindsOf } from '../../../shared/domain/mail/kinds/message-kinds'
import { dayOf, isMailOf } from '../../../shared/domain/mail/ledger/mail-key'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { Mutation } from '../engine/process-dependencies'
import { factRenderer } from '../engine/simulated-mail'
import { repeatFirstReads, replacePort, type Safeguard, withMethods } from './safeguard'

const withDecision = (judge: typeof decideMail): Mutation => ({
  renderer: { ...factRenderer, decide: judge },
})

/** The safeguards that keep a mail from being sent when its recipient does not want it, or no longer does. */
export const decisionSafeguards: Record<string, Safeguard> = {
  'recheck-after-claim': {
    seed: 760,
    description: 'after the claim everything is read again',
    mutation: {
      replacePort: (name, port, _, __) => (isRead(name) ? (repeatFirstReads(port as object) as never) : port),
    },
  },
  'plan-version': {
    description: 'a mail of a former plan is not sent',
    mutation: withDecision((facts) => {
      const { key, clinic } = facts
      if (isMailOf(key, ...kindsOf('place')))
        return decideMail({ ...facts, key: { ...key, placeVersion: placeVersion(clinic) } })
      if (!isMailOf(key, ...kindsOf('clinic-plan', 'day-plan'))) return decideMail(facts)
      const planVersion = currentDispatchVersion(clinic, key.kind, dayOf(key)) ?? key.planVersion
      return decideMail({ ...facts, key: { ...key, planVersion } })
    }),
  },
  'useful-until': {
    description: 'a mail that has become useless is not sent',
    mutation: {
      ...withDecision((facts) => {
        const verdict = decideMail(facts)
        if (verdict.send || verdict.reason !== 'too-late') return verdict
        const none = { former: null, hasJoinLink: false, gaveUp: null, usefulUntil: null }
        return { ...none, send: true, dueAt: facts.now }
      }),
      ...replacePort('dispatches', (dispatches) =>
        withMethods(dispatches, {
          listByClinic: async (id) =>
            (await dispatches.listByClinic(id)).map((each) => ({ ...each, usefulUntil: null })),
        }),
      ),
    },
  },
  'registration-state': {
    description: 'who has withdrawn gets no mail that was decided before',
    mutation: withDecision((facts) =>
      decideMail(
        facts.key.kind === 'cancelled' || facts.key.kind === 'withdrawn'
          ? facts
          : {
              ...facts,
              registration: { ...facts.registration, status: 'confirmed', revision: facts.key.revision },
            },
      ),
    ),
  },
  'times-in-the-claim': {
    description: 'the claim says which times its mail tells, so that a later move is a change to its reader',
    mutation: replacePort('ledger', (ledger) =>
      withMethods(ledger, {
        listByRecipient: async (...of) =>
          (await ledger.listByRecipient(...of)).map((entry) => ({
            ...entry,
            announcedVersions: {},
            maybeAnnounced: [],
          })),
      }),
    ),
  },
  suppression: {
    description: 'an address that bounced or complained gets no mail any more',
    mutation: replacePort('suppressions', (suppressions) =>
      withMethods(suppressions, { find: async () => undefined }),
    ),
  },
}

const isRead = (name: keyof Dependencies): boolean =>
  name === 'clinics' || name === 'registrations' || name === 'suppressions'
