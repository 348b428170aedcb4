/** The operator who uses the local stack by hand, with commands as `clinic dead-letters` and `clinic status` (AWS: their own role). */
export const operatorCredentials = { accessKeyId: 'OPERATOR', secretAccessKey: 'local' }

/** Whether a call is the operator's, who may make every call without a function's role. */
export const isOperatorCall = ({ accessKey }: { accessKey: string }): boolean =>
  accessKey === operatorCredentials.accessKeyId
