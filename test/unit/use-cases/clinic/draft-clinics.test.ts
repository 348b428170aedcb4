import { expect, it } from 'vitest'
import { draftClinics } from '../../../../shared/use-cases/clinic/draft-clinics'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

it('a draft has the dates of registration that its announcement tells', async () => {
  const text =
    'Security clinic for Ghana\n5 May 2027, 09:00-12:00 Accra time, online\nRegistration opens 1 March, closes 20 March'
  const { clinics } = await draftClinics(createInMemoryDependencies(), {
    text,
    by: 'ama',
    idempotencyKey: '',
  })
  expect(clinics[0]?.registrationWindow).toEqual({
    opens: { date: '2027-03-01', time: '00:00' },
    closes: { date: '2027-03-20', time: '23:59' },
  })
})
