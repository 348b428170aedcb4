import { type SamplePerson, samplePeople } from '../../infra/local/services/cognito/sample-people'
import type { StaffMember } from '../../shared/domain/access/staff'

const findPerson = (id: string): SamplePerson => {
  const person = samplePeople.find((each) => each.id === id)
  if (!person) throw new Error(`there is no sample person ${id}`)
  return person
}

/** The person who plans and runs the sample clinics. */
export const organiser = findPerson('tomas-lindqvist')
/** The person who sees the clinics of their own institution only. */
export const partner = findPerson('hodan-farah')

export const organiserAsStaff: StaffMember = {
  subject: organiser.id,
  name: organiser.name,
  email: organiser.email,
  roles: ['organiser'],
}
