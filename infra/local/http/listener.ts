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

/**
 * Opens a port for this machine only. The address is known before the handler is set, because the template's values
 * contain it.
 * @param port 0: any free one
 * @throws PortTaken
 */
export const openListener = async (port: number): Promise<LocalListener> => {
  let setFirstListener: (firstListener: RequestListener) => void = () => {}
  const firstListener = new Promise<RequestListener>((newListener) => {
    setFirstListener = newListener
  })
  let currentListener: RequestListener | undefined
  const server = createServer((incoming, outgoing) => {
    if (currentListener) currentListener(incoming, outgoing)
    else void firstListener.then((answer) => answer(incoming, outgoing))
  })
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
