/**
 * The operator who uses the local stack's queues by hand: the command `clinic dead-letters` (AWS: an operator's own
 * role).
 */
export const operatorCredentials = { accessKeyId: 'OPERATOR', secretAccessKey: 'local' }

/** Whether a call is one that the operator may make without a function's role. */
export const isOperatorCall = ({ accessKey, service }: { accessKey: string; service: string }): boolean =>
  accessKey === operatorCredentials.accessKeyId && service === 'sqs'
