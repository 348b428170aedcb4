import { createServer, type RequestListener } from 'node:http'

/** A port of this machine on which the house answers. */
export interface Door {
  /** Without a slash at the end. */
  url: string
  /** Who answers from now on; until then callers wait. */
  serve(listener: RequestListener): void
  /** Breaks every connection. */
  close(): Promise<void>
}

/** Told in one line, with the mend. */
class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken, perhaps by another npm start: end that one, or begin with --port ${port + 100}`,
    )
  }
}

/**
 * Opens a port for this machine only. The address is known before anybody answers there, since the
 * template's values are made of it.
 * @param port 0: any free one
 * @throws PortTaken
 */
export const openDoor = async (port: number): Promise<Door> => {
  let open: (listener: RequestListener) => void = () => {}
  const listener = new Promise<RequestListener>((given) => {
    open = given
  })
  let answering: RequestListener | undefined
  const server = createServer((incoming, outgoing) => {
    if (answering) answering(incoming, outgoing)
    else void listener.then((answer) => answer(incoming, outgoing))
  })
  // Containers keep their connections for as long as they live.
  server.keepAliveTimeout = 0
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    )
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}`,
    serve: (given) => {
      answering = given
      open(given)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
