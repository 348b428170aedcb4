import { holds, seatChange } from '../../../shared/domain/registration/seats'
import { dispatchKey } from '../../support/memory/dispatches'
import { mailKey } from '../../support/memory/ledger'
import { count, seatsIn } from '../../support/memory/registrations'
import { keyOf } from '../../support/memory/table'
import { instead, like, type Safeguard } from './safeguard'

/** What keeps two that write at once from undoing each other, and a crash from leaving half of a change. */
export const ofWriting: Record<string, Safeguard> = {
  'seat-and-mail-together': {
    is: 'registration, seat and due confirmation are one transaction',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        register: async (registration, confirmation, capacity) => {
          const { clinicId, id, round } = registration
          const result = await actor.step('registrations.register', () => {
            const stored = table.registrations.get(keyOf(clinicId, id))
            if (stored && !(stored.status === 'withdrawn' && stored.round === round - 1)) return 'exists'
            const { by, rule } = seatChange(null, registration.status)
            if (!holds(rule, seatsIn(table, clinicId), capacity)) return rule === 'list' ? 'free' : 'full'
            table.registrations.put(keyOf(clinicId, id), registration)
            count(table, clinicId, by)
            return 'registered'
          })
          if (result === 'registered')
            await actor.step('ledger.add', () => table.ledger.put(mailKey(confirmation), confirmation))
          return result
        },
      }),
    ),
  },
  'conditional-registration': {
    is: 'of two registrations of one address one is refused',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        register: (registration, confirmation) =>
          actor.step('registrations.register', () => {
            const { clinicId, id, status } = registration
            table.registrations.put(keyOf(clinicId, id), registration)
            count(table, clinicId, seatChange(null, status).by)
            table.ledger.put(mailKey(confirmation), confirmation)
            return 'registered'
          }),
      }),
    ),
  },
  'conditional-decision': {
    is: 'of two decisions about one registration the second is refused',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        change: async (change) => {
          if (!change.audit) return registrations.change(change)
          return actor.step('registrations.change', () => {
            const { from, to, mail } = change
            table.registrations.put(keyOf(to.clinicId, to.id), to)
            count(table, to.clinicId, seatChange(from.status, to.status).by)
            table.ledger.put(mailKey(mail), mail)
            return 'changed'
          })
        },
      }),
    ),
  },
  'seat-on-condition': {
    is: 'a seat is given only on the condition that one is free',
    without: instead('registrations', (registrations) =>
      like(registrations, { change: (change) => registrations.change({ ...change, capacity: null }) }),
    ),
  },
  'change-and-notice-together': {
    is: 'a change of a clinic and the notice of it are one transaction',
    without: instead('clinics', (clinics, actor, { table }) =>
      like(clinics, {
        save: async (clinic, audit, notices = []) => {
          const saved = await clinics.save(clinic, audit)
          if (saved === 'conflict') return saved
          for (const notice of notices)
            await actor.step('dispatches.add', () => table.dispatches.put(dispatchKey(notice), notice))
          return saved
        },
      }),
    ),
  },
  'conditional-change': {
    is: 'who changes a clinic that another has changed since is refused',
    without: instead('clinics', (clinics, actor, { table }) =>
      like(clinics, {
        save: (clinic, _audit, notices = []) =>
          actor.step('clinics.save', () => {
            table.clinics.put(clinic.id, clinic)
            for (const notice of notices) table.dispatches.put(dispatchKey(notice), notice)
            return 'saved'
          }),
      }),
    ),
  },
  'conditional-status': {
    is: 'of two that change how somebody stands one is refused',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        change: ({ from, to, mail, capacity }) =>
          actor.step('registrations.change', () => {
            const { by, rule } = seatChange(from.status, to.status)
            if (!holds(rule, seatsIn(table, to.clinicId), capacity)) return 'full'
            table.registrations.put(keyOf(to.clinicId, to.id), to)
            count(table, to.clinicId, by)
            table.ledger.put(mailKey(mail), mail)
            return 'changed'
          }),
      }),
    ),
  },
  'one-entry': {
    is: 'a mail that becomes due again leaves its entry in the ledger as it is',
    without: instead('ledger', (ledger, actor, { table }) =>
      like(ledger, {
        add: (entry) =>
          actor.step('ledger.add', () => {
            table.ledger.put(mailKey(entry), entry)
            return 'added'
          }),
      }),
    ),
  },
  'one-copy': {
    is: 'a confirmation is sent again once, however often somebody registers again',
    without: instead('registrations', (registrations, actor, { table }) =>
      like(registrations, {
        tellAgain: (_, copy) =>
          actor.step('registrations.tellAgain', () => {
            table.ledger.put(mailKey(copy), copy)
            return 'told'
          }),
      }),
    ),
  },
}
