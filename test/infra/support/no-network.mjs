// Loaded by `node --import`: from here on only sockets of this machine's own file system open.
import { Socket } from 'node:net'

const connect = Socket.prototype.connect
Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  if (options?.path || (typeof options === 'string' && options.startsWith('/')))
    return connect.apply(this, given)
  throw new Error(`The synthesis went to the network: ${JSON.stringify(options)}`)
}
