import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'

/** The confirmed registrations of a clinic, in the store's order. */
export const listConfirmed = async (
  deps: Pick<Dependencies, 'registrations'>,
  clinicId: string,
): Promise<Registration[]> => {
  const confirmed: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) {
    confirmed.push(...page.filter(({ status }) => status === 'confirmed'))
  }
  return confirmed
}
