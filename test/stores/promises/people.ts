import type { Registration } from '../../../shared/domain/registration/registration'
import { aLedgerEntry, aRegistration, aWithdrawal } from '../../support/builders'
import type { Stores } from './under-test'

export const person = (index: number) =>
  aRegistration({ email: `person${index}@example.org`, name: `Person ${index}` })

export const register = ({ registrations }: Stores, who: Registration, capacity: number | null = null) =>
  registrations.register(who, aLedgerEntry({ recipientId: who.id, planVersion: who.round }), capacity)

export const withdraw = ({ registrations }: Stores, who: Registration) =>
  registrations.change(aWithdrawal(who))
