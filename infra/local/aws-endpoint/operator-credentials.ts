/**
 * The operator who uses the local stack's queues and table by hand: the commands `clinic dead-letters` and
 * `clinic recount` (AWS: an operator's own role).
 */
export const operatorCredentials = { accessKeyId: 'OPERATOR', secretAccessKey: 'local' }

/** Whether a call is one that the operator may make without a function's role. */
export const isOperatorCall = ({ accessKey, service }: { accessKey: string; service: string }): boolean =>
  accessKey === operatorCredentials.accessKeyId && (service === 'sqs' || service === 'dynamodb')
