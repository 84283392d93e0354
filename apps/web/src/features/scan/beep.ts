/** A high short tone for right, two low ones for wrong: heard without looking at the screen. */
export function beep(right: boolean): void {
  if (!('AudioContext' in window)) return;
  const audio = new AudioContext();
  const tones = right ? [{ pitch: 1046, at: 0, length: 0.09 }] : [{ pitch: 196, at: 0, length: 0.18 }, { pitch: 165, at: 0.24, length: 0.3 }];
  for (const { pitch, at, length } of tones) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + length);
  }
  setTimeout(() => void audio.close(), 1000);
}
