// Runs before all else. The policy cannot forbid WebRTC, which reaches the network, so it goes.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"]) delete globalThis[name];
