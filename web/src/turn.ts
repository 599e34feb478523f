// One turn of the event loop, for work that lets others in between: a message of one's own comes after what is waiting,
// and sooner than a timer, which is held up to 4 ms and longer in the background.

let bell: MessageChannel | null = null; // none before it is needed: importing does no work
const waiting: (() => void)[] = []; // for their turn, in order

export function turn(): Promise<void> {
  if (bell === null) {
    bell = new MessageChannel();
    bell.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = bell;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
