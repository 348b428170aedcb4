import type { Registration } from '../../shared/domain/registration/registration'
import { aLedgerEntry, aRegistration, aWithdrawal } from '../support/builders/builders'
import type { StoresUnderTest } from '../support/stores/stores-under-test'

export const person = (index: number) =>
  aRegistration({ email: `person${index}@example.org`, name: `Person ${index}` })

export const register = (
  { registrations }: StoresUnderTest,
  who: Registration,
  capacity: number | null = null,
) => registrations.register(who, aLedgerEntry({ recipientId: who.id, revision: who.revision }), capacity)

export const withdraw = ({ registrations }: StoresUnderTest, who: Registration) =>
  registrations.change(aWithdrawal(who))
