const name = 'zegel-session';

/** News between the windows of one browser: somebody signed in. Who that is, each window asks the server. */
export const signedInElsewhere = {
  tell(): void {
    const channel = new BroadcastChannel(name);
    channel.postMessage('signed-in');
    channel.close();
  },
  hear(listener: () => void): () => void {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', listener);
    return () => channel.close();
  },
};
