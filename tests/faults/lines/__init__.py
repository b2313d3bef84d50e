"""Bad lines between a real PC and a real centre: real sockets, a proxy that misbehaves, a slow interface."""
