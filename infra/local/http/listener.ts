import { createServer, type RequestListener } from 'node:http'

/** A port of this machine on which the local stack answers. */
export interface LocalListener {
  /** Without a slash at the end. */
  url: string
  /** Sets the handler of requests; until then callers wait. */
  serve(listener: RequestListener): void
  /** Breaks every connection. */
  close(): Promise<void>
}

/** Reported in one line that says how to fix it. */
class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken, perhaps by another npm start: end that one, or begin with --port ${port + 100}`,
    )
  }
}

/** As API Gateway ends a request. */
const REQUEST_TIMEOUT_MS = 30_000

/**
 * Opens a port for this machine only. The address is known before the handler is set, because the template's values
 * contain it.
 * @param port 0: any free one
 * @param requestTimeout how long a request may take to arrive; milliseconds
 * @throws PortTaken
 */
export const openListener = async (
  port: number,
  requestTimeout = REQUEST_TIMEOUT_MS,
): Promise<LocalListener> => {
  let setFirstListener: (firstListener: RequestListener) => void = () => {}
  const firstListener = new Promise<RequestListener>((newListener) => {
    setFirstListener = newListener
  })
  let currentListener: RequestListener | undefined
  // A request whose body never ends is answered with 408: it must not keep the stack from becoming idle.
  const server = createServer(
    { requestTimeout, connectionsCheckingInterval: requestTimeout / 10 },
    (incoming, outgoing) => {
      if (currentListener) currentListener(incoming, outgoing)
      else void firstListener.then((answer) => answer(incoming, outgoing))
    },
  )
  // Containers keep their connections open as long as they live.
  server.keepAliveTimeout = 0
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    )
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}`,
    serve: (newListener) => {
      currentListener = newListener
      setFirstListener(newListener)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
