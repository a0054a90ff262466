import { type ChildProcess, fork } from 'node:child_process'

type Crew = {
  /** What each of them runs; it says that it is ready, and then answers each order. */
  file: string
  /** Where the database server lives, the file's only argument. */
  directory: string
  workers: number
}

/** Workers, each a process of its own, take orders one after the other until there are none. */
export async function workOff<Order extends object, Report>(
  { file, directory, workers }: Crew,
  orders: Iterable<Order>,
  done: (report: Report) => void,
) {
  const next = orders[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = fork(file, [directory])
      await answerOf(worker)
      for (let order = next.next(); !order.done; order = next.next()) {
        worker.send(order.value)
        done((await answerOf(worker)) as Report)
      }
      worker.kill()
    }),
  )
}

function answerOf(worker: ChildProcess) {
  return new Promise<unknown>((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a worker ended with ${code}`))
    worker.once('exit', ended)
    worker.once('message', (answer) => {
      worker.off('exit', ended)
      resolve(answer)
    })
  })
}
