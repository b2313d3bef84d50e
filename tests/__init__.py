"""Tests of Báo cáo Xã."""
