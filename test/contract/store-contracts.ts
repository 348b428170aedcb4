import { outdatedReads } from '../simulation/engine/outdated-reads'
import { createTestTable, type RunningEngine } from '../support/engines/database-engine'
import { guardOutdatedReads } from '../support/stores/outdated-read-guard'
import { type OpenStores, storesOn } from '../support/stores/stores-under-test'
import { addressChangeContract } from './address-changes'
import { attendanceStoreContract } from './attendance'
import { campaignStoreContract } from './campaigns'
import { certificateStoreContract } from './certificates'
import { clinicWatchContract } from './clinic-watches'
import { clinicStoreContract } from './clinics'
import { contactListStoreContract } from './contact-lists'
import { crashedRegistrationContract } from './crashed-registrations'
import { registrationDecisionContract } from './decisions'
import { dispatchStoreContract } from './dispatches'
import { dynamodbTableContract } from './dynamodb-table'
import { erasureReachContract, ownDataContract } from './erasure-reach'
import { erasureStoreContract } from './erasures'
import { followRequestContract } from './follow-requests'
import { formAfterOfferContract, formBesideCrashedPlaceContract } from './forms-and-offers'
import { institutionStoreContract } from './institutions'
import { ledgerStoreContract } from './ledger'
import { lostResponseContract } from './lost-answers'
import { mailCountContract } from './mail-counts'
import { outdatedReadContract } from './outdated-reads'
import { programmeStoreContract } from './programme'
import { programmeReaderContract } from './programme-readers'
import { rateLimiterStoreContract } from './rate-limiter-store'
import { registrationDetailsContract } from './registration-details'
import { registrationStoreContract } from './registrations'
import { removedListContract } from './removed-lists'
import { seatHoldContract } from './seat-holds'
import { sessionStoreContract } from './sessions'
import { suppressionStoreContract } from './suppressions'
import { surveyStoreContract } from './surveys'
import { visitorStoreContract } from './visitors'
import { waitingListContract } from './waiting-list'

/** What the stores promise on any engine. */
export const storeContracts = (open: OpenStores) => {
  clinicStoreContract(open)
  clinicWatchContract(open)
  registrationStoreContract(open)
  waitingListContract(open)
  formAfterOfferContract(open)
  registrationDecisionContract(open)
  ledgerStoreContract(open)
  mailCountContract(open)
  dispatchStoreContract(open)
  suppressionStoreContract(open)
  contactListStoreContract(open)
  followRequestContract(open)
  campaignStoreContract(open)
  visitorStoreContract(open)
  sessionStoreContract(open)
  attendanceStoreContract(open)
  erasureStoreContract(open)
  institutionStoreContract(open)
  programmeStoreContract(open)
  programmeReaderContract(open)
  certificateStoreContract(open)
}

/** What they promise on a DynamoDB, beside that. @param engine the one that runs while the tests do */
export const tableContracts = (engine: () => RunningEngine) => {
  const openUnguarded = async () => {
    const table = await createTestTable(engine())
    return { ...storesOn(table), table, endpoint: engine().endpoint }
  }
  const open = async () => {
    const { table, endpoint } = await openUnguarded()
    const stores = guardOutdatedReads(storesOn(table), table, outdatedReads)
    return { ...stores, table, endpoint }
  }

  storeContracts(open)
  outdatedReadContract(openUnguarded)
  dynamodbTableContract(open)
  erasureReachContract(open)
  ownDataContract(open)
  registrationDetailsContract(open)
  addressChangeContract(open)
  surveyStoreContract(open)
  removedListContract(open)
  rateLimiterStoreContract(open)
  lostResponseContract(open)
  seatHoldContract(open)
  crashedRegistrationContract(open)
  formBesideCrashedPlaceContract(open)
}
