import { isSeatRuleMet, seatChange } from '../../../shared/domain/registration/seats'
import { dispatchMapKey } from '../../support/memory/dispatches'
import { mailMapKey } from '../../support/memory/ledger'
import { addSeats, seatCounts } from '../../support/memory/registrations'
import { joinKey } from '../../support/memory/table'
import { replacePort, type Safeguard, withMethods } from './safeguard'

/** The safeguards that keep two concurrent writers from undoing each other, and a crash from leaving half a change. */
export const writeSafeguards: Record<string, Safeguard> = {
  'seat-and-mail-together': {
    description: 'registration, seat and due confirmation are one transaction',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      withMethods(registrations, {
        register: async (registration, confirmation, capacity) => {
          const { clinicId, id, revision } = registration
          const result = await simProcess.step('registrations.register', () => {
            const stored = table.registrations.get(joinKey(clinicId, id))
            if (stored && !(stored.status === 'withdrawn' && stored.revision === revision - 1))
              return 'exists'
            const { by, rule } = seatChange(null, registration.status)
            if (!isSeatRuleMet(rule, seatCounts(table, clinicId), capacity))
              return rule === 'list' ? 'free' : 'full'
            table.registrations.put(joinKey(clinicId, id), registration)
            addSeats(table, clinicId, by)
            return 'registered'
          })
          if (result === 'registered')
            await simProcess.step('ledger.add', () =>
              table.ledger.put(mailMapKey(confirmation), confirmation),
            )
          return result
        },
      }),
    ),
  },
  'conditional-registration': {
    seed: 120,
    description: 'of two registrations of one address one is refused',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      withMethods(registrations, {
        register: (registration, confirmation) =>
          simProcess.step('registrations.register', () => {
            const { clinicId, id, status } = registration
            table.registrations.put(joinKey(clinicId, id), registration)
            addSeats(table, clinicId, seatChange(null, status).by)
            table.ledger.put(mailMapKey(confirmation), confirmation)
            return 'registered'
          }),
      }),
    ),
  },
  'conditional-decision': {
    description: 'of two decisions about one registration the second is refused',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      withMethods(registrations, {
        change: async (change) => {
          if (!change.audit) return registrations.change(change)
          return simProcess.step('registrations.change', () => {
            const { from, to, mail } = change
            table.registrations.put(joinKey(to.clinicId, to.id), to)
            addSeats(table, to.clinicId, seatChange(from.status, to.status).by)
            table.ledger.put(mailMapKey(mail), mail)
            return 'changed'
          })
        },
      }),
    ),
  },
  'seat-on-condition': {
    seed: 620,
    description: 'a seat is given only on the condition that one is free',
    mutation: replacePort('registrations', (registrations) =>
      withMethods(registrations, { change: (change) => registrations.change({ ...change, capacity: null }) }),
    ),
  },
  'change-and-notice-together': {
    description: 'a change of a clinic and the notice of it are one transaction',
    mutation: replacePort('clinics', (clinics, simProcess, { table }) =>
      withMethods(clinics, {
        save: async (clinic, audit, notices = []) => {
          const saved = await clinics.save(clinic, audit)
          if (saved === 'conflict') return saved
          for (const notice of notices)
            await simProcess.step('dispatches.add', () =>
              table.dispatches.put(dispatchMapKey(notice), notice),
            )
          return saved
        },
      }),
    ),
  },
  'conditional-change': {
    description: 'who changes a clinic that another has changed since is refused',
    mutation: replacePort('clinics', (clinics, simProcess, { table }) =>
      withMethods(clinics, {
        save: (clinic, _audit, notices = []) =>
          simProcess.step('clinics.save', () => {
            table.clinics.put(clinic.id, clinic)
            for (const notice of notices) table.dispatches.put(dispatchMapKey(notice), notice)
            return 'saved'
          }),
      }),
    ),
  },
  'conditional-status': {
    description: 'of two that change how somebody stands one is refused',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      withMethods(registrations, {
        change: ({ from, to, mail, capacity }) =>
          simProcess.step('registrations.change', () => {
            const { by, rule } = seatChange(from.status, to.status)
            if (!isSeatRuleMet(rule, seatCounts(table, to.clinicId), capacity)) return 'full'
            table.registrations.put(joinKey(to.clinicId, to.id), to)
            addSeats(table, to.clinicId, by)
            table.ledger.put(mailMapKey(mail), mail)
            return 'changed'
          }),
      }),
    ),
  },
  'one-entry': {
    description: 'a mail that becomes due again leaves its entry in the ledger as it is',
    mutation: replacePort('ledger', (ledger, simProcess, { table }) =>
      withMethods(ledger, {
        add: (entry) =>
          simProcess.step('ledger.add', () => {
            table.ledger.put(mailMapKey(entry), entry)
            return 'added'
          }),
      }),
    ),
  },
  'one-copy': {
    seed: 124,
    description: 'a confirmation is sent again once, however often somebody registers again',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      withMethods(registrations, {
        resendConfirmation: (_, copy) =>
          simProcess.step('registrations.resendConfirmation', () => {
            table.ledger.put(mailMapKey(copy), copy)
            return 'queued'
          }),
      }),
    ),
  },
}
