import { createServer } from 'node:net';
import { Refusal } from '../console';

const USUAL_PORT = 3000;
const LAST_PORT_TRIED = 3099;

/** The port to serve on: PORT where it is set, else 3000 or the next that is free. Refused when it is taken. */
export async function choosePort(wanted: string | undefined, say: (words: string) => void): Promise<number> {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Refusal(`PORT is "${wanted}", which is not a port number from 1 to 65535.`);
    }
    if (await isFree(port)) return port;
    throw new Refusal(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  for (let port = USUAL_PORT; port <= LAST_PORT_TRIED; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== USUAL_PORT)
      say(`Port ${USUAL_PORT} is taken by another program: serving on ${port} instead.`);
    return port;
  }
  throw new Refusal(`Ports ${USUAL_PORT} to ${LAST_PORT_TRIED} are all taken. Set PORT to one that is free.`);
}

/** Tried as the service will ask for it: on every address of this machine. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve(false);
      else if (fault.code === 'EACCES') {
        reject(
          new Refusal(`This user may not serve on port ${port}. Choose one above 1023, such as PORT=3000.`),
        );
      } else reject(fault);
    });
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
