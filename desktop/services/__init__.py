"""What the screens call: one service per capability, answers are frozen dataclasses."""
