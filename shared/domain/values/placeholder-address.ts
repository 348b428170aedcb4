/** RFC 2606 reserves `.invalid`: no mail server has such a name. */
const DOMAIN = 'no-address.invalid'

/** The address of a registrant who gave none, so that the registration has an id of its own. No mail is sent to it. */
export const createPlaceholderAddress = (unique: string): string => `${unique}@${DOMAIN}`

export const isPlaceholderAddress = (email: string): boolean => email.endsWith(`@${DOMAIN}`)
