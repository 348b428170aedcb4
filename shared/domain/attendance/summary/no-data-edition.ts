/**
 * A day's summary mails are numbered by the summary's edition, from 1. Edition 0 is the notice that Zoom sent nothing
 * about the day.
 */
export const NO_DATA_EDITION = 0
