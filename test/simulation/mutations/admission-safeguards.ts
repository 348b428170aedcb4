import { isMailOf } from '../../../shared/domain/mail/ledger/mail-key'
import type { Registration } from '../../../shared/domain/registration/registration'
import { seatChange } from '../../../shared/domain/registration/seats'
import {
  addMilliseconds,
  DAY_MS,
  fromEpochMillis,
  toEpochMillis,
} from '../../../shared/domain/values/time/instant'
import { mailMapKey } from '../../support/memory/ledger'
import { addSeats } from '../../support/memory/registrations'
import { joinKey } from '../../support/memory/table'
import type { SimulatedProcess } from '../engine/simulated-process'
import { replacePort, type Safeguard, withMethods } from './safeguard'

const isForm = ({ options }: SimulatedProcess): boolean => / registers$| registers \(/.test(options.name)

/** The later somebody came, the earlier they seem to have come. */
const withTurnedOrder = (registration: Registration): Registration =>
  registration.status === 'waitlisted'
    ? { ...registration, statusSince: fromEpochMillis(4e12 - toEpochMillis(registration.statusSince)) }
    : registration

/** The safeguards of who gets a seat, and of who is erased. */
export const admissionSafeguards: Record<string, Safeguard> = {
  'reached-keeps-seat': {
    description: 'whom a mail has reached keeps the seat while others wait',
    mutation: replacePort('dispatches', (dispatches, _, { table }) =>
      withMethods(dispatches, {
        listWithUnfinishedMails: async (clinicId) => ({
          ...(await dispatches.listWithUnfinishedMails(clinicId)),
          reach: {
            reachedUntil: '9999',
            silent: table.ledger.withPrefix(joinKey(clinicId, '')).flatMap((mail) =>
              isMailOf(mail, 'confirmation') && mail.acceptedAt !== null
                ? [
                    {
                      registrationId: mail.recipientId,
                      revision: mail.revision,
                      acceptedAt: mail.acceptedAt,
                    },
                  ]
                : [],
            ),
          },
        }),
      }),
    ),
  },
  'waiting-order': {
    seed: 1871,
    description: 'a freed seat is offered to whoever has waited longest',
    mutation: replacePort('registrations', (registrations) =>
      withMethods(registrations, {
        pages: async function* (clinicId) {
          for await (const page of registrations.pages(clinicId)) yield page.map(withTurnedOrder)
        },
      }),
    ),
  },
  'rejected-stays-rejected': {
    seed: 144,
    description: 'the form makes no new registration for whoever was rejected',
    mutation: replacePort('registrations', (registrations, simProcess, { table }) =>
      isForm(simProcess)
        ? withMethods(registrations, {
            get: async (clinicId, id) => {
              const stored = await registrations.get(clinicId, id)
              return stored?.status === 'rejected' ? { ...stored, status: 'withdrawn' } : stored
            },
            register: async (registration, mail, capacity, admission) => {
              const { clinicId, id, status } = registration
              if (table.registrations.get(joinKey(clinicId, id))?.status !== 'rejected')
                return registrations.register(registration, mail, capacity, admission)
              return simProcess.step('registrations.register', () => {
                table.registrations.put(joinKey(clinicId, id), registration)
                addSeats(table, clinicId, seatChange(null, status).by)
                table.ledger.put(mailMapKey(mail), mail)
                return 'registered'
              })
            },
          })
        : registrations,
    ),
  },
  'closed-after-the-end': {
    description: 'nobody registers for a clinic that is over',
    mutation: replacePort('now', (now, simProcess) =>
      isForm(simProcess) ? () => addMilliseconds(now(), -20 * DAY_MS) : now,
    ),
  },
  'mails-of-the-erased': {
    description: 'an erasure takes the mails of the person, and is done when nothing is left',
    mutation: replacePort('ledger', (ledger, { options }) =>
      options.name.startsWith('sweep') ? withMethods(ledger, { listByRecipient: async () => [] }) : ledger,
    ),
  },
}
