/** Who works at the house by hand, with the queues only: the command `clinic dead-letters` (AWS: an operator's own role). */
export const operator = { accessKeyId: 'OPERATOR', secretAccessKey: 'house' }

/** Whether a call is one that the operator may make without a function's role. */
export const isOperators = ({ accessKey, service }: { accessKey: string; service: string }): boolean =>
  accessKey === operator.accessKeyId && service === 'sqs'
