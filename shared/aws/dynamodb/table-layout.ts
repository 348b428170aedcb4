/** The names that the table's definition and the code that reads it must agree on; infra/constructs/clinic-table.ts creates it so. */
export const tableLayout = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** DynamoDB deletes an item some time after this epoch second (DynamoDB developer guide, "Time to Live"). */
  timeToLive: 'expiresAt',
} as const

/** The sparse index that holds only clinics, sorted by their last date, so that the sweep reads none that are over. */
export const clinicListIndex = {
  name: 'clinics',
  partitionKey: 'listing',
  sortKey: 'listedAt',
  /** The one value of its partition key. */
  listing: 'CLINIC',
} as const

/**
 * The sparse index that holds only clinics with unfinished work, by the instant from which the sweep looks at them. It
 * holds their keys alone, so a write costs an index write only when it moves a clinic.
 */
export const watchIndex = {
  name: 'watched',
  partitionKey: 'watched',
  sortKey: 'sweepAt',
  /** The one value of its partition key. */
  watched: 'CLINIC',
} as const

/** The item types whose changes the function `process-table-stream` reads; the stream's filter lets no other pass. */
export const streamedItemTypes = [
  'clinic',
  'dispatch',
  'mail',
  'campaign',
  'report',
  'match',
  'attendance-record',
  'seats',
  'registration',
  'zoom-event',
] as const
