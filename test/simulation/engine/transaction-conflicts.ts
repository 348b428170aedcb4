import { doublingWait } from '../../../shared/domain/values/time/doubling-wait'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { SimulatedProcess } from './simulated-process'

/** The methods that write the item of a clinic's seats, which DynamoDB lets one writer change at a time. */
const contendedMethods: Partial<Record<keyof Dependencies, readonly string[]>> = {
  registrations: ['change', 'resendConfirmation', 'saveDetails', 'saveAddressRequest', 'moveAddress'],
  clinics: ['save'],
  erasures: ['eraseRegistrations', 'eraseMails'],
  campaigns: ['start', 'save'],
}

export const isContended = (port: keyof Dependencies, method: string): boolean =>
  contendedMethods[port]?.includes(method) ?? false

/** As the stores do: shared/aws/dynamodb/conditional-write.ts. */
const MAX_ATTEMPTS = 16
const MAX_BACKOFF_MS = 1_500

/** Waits while another writer has one of the items. @throws Error when each of the tries has met one */
export const waitForItems = async (simProcess: SimulatedProcess, label: string): Promise<void> => {
  for (let attempt = 1; simProcess.meetsConflict(label); attempt += 1) {
    if (simProcess.givesUpOnConflict || attempt === MAX_ATTEMPTS)
      throw new Error(`${label}: another writer has the item`)
    await simProcess.sleep(
      simProcess.random.between(2, doublingWait(attempt, { first: 20, longest: MAX_BACKOFF_MS })),
    )
  }
}
