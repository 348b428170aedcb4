/** Not built yet: answers every request with 503. */
export const handler = async () => ({ statusCode: 503, body: 'Not built yet' })
